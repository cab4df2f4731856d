#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks that all C++ files are formatted as .clang-format says; with --fix it formats them.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"

if ! command -v clang-format-19 >/dev/null; then
  echo "clang-format-19 is not installed; it is in the section [quick_check] of scripts/packages.txt" >&2
  exit 1
fi
folders=()
for folder in src apps tests bench; do
  [ -d "$folder" ] && folders+=("$folder")
done
mode=(--dry-run -Werror)
[ "${1:-}" = --fix ] && mode=(-i)
find "${folders[@]}" \( -name '*.cpp' -o -name '*.hpp' \) -print0 |
  xargs -0 --no-run-if-empty --max-procs="$(nproc)" --max-args=20 clang-format-19 --style=file "${mode[@]}"
