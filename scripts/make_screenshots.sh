#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Takes the pictures of docs/images from the sample case. Needs node, Chromium and the page's npm packages.
# Usage: scripts/make_screenshots.sh [PROGRAM [PICTURE...]], a picture as in desk-PICTURE.png
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
program=$(realpath -- "${1:-$root/build/release/entente}")

mkdir -p "$root/docs/images"
cd "$root/web"
ENTENTE_PROGRAM=$program node e2e/screenshots.mjs "$root/docs/images" "${@:2}"
