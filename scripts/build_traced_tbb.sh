#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Builds oneTBB with the thread sanitizer into FOLDER: the distribution's own is not instrumented, so that the sanitizer
# cannot see how it hands memory from thread to thread, and warns of our code throughout. The source is the
# distribution's, of the release that Debian 12 has. Usage: scripts/build_traced_tbb.sh FOLDER
set -euo pipefail

readonly release=2021.8.0
readonly sha256=7e9111b8bb59c8800bf6d0b06afe7b0891937443d2dae1ee1101c8e2ede6a7ef
readonly address=https://deb.debian.org/debian/pool/main/o/onetbb/onetbb_$release.orig.tar.xz

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
folder=$1
[ ! -f "$folder/lib/libtbb.so" ] || exit 0

mkdir -p "$folder"
curl --fail --silent --show-error --location --max-time 300 --output "$folder/source.tar.xz" "$address"
printf '%s  %s\n' "$sha256" "$folder/source.tar.xz" | sha256sum --check --quiet
tar --extract --file "$folder/source.tar.xz" --directory "$folder"
cmake -G Ninja -S "$folder/oneTBB-$release" -B "$folder/build" -DTBB_TEST=OFF -DTBB_STRICT=OFF -DTBBMALLOC_BUILD=OFF \
  -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1" -DTBB_SANITIZE=thread \
  -DCMAKE_INSTALL_PREFIX="$folder" -DCMAKE_INSTALL_LIBDIR=lib
cmake --build "$folder/build" --parallel "$("$root/scripts/build_jobs.sh")" --target install
