#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Measures the page on the sample case: first views and interactions. Needs node, Chromium and the page's npm packages;
# the figures mean something only while little else runs. Usage: scripts/measure_page.sh [PROGRAM [RUNS]]
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
program=$(realpath -- "${1:-$root/build/release/entente}")

cd "$root/web"
ENTENTE_PROGRAM=$program node e2e/measure.mjs "${@:2}"
