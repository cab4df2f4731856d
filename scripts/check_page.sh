#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Checks that web/dist is what web/src builds, and that the page's types hold. Needs node 20.19 or later and, the first
# time, the network. With --fix it writes web/dist anew. Usage: scripts/check_page.sh [--fix]
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root/web"

if ! command -v npm >/dev/null; then
  echo "npm is not installed: skipped"
  exit 0
fi
[ -d node_modules/vite ] || npm ci --ignore-scripts --no-audit --no-fund
npx --no-install svelte-check --fail-on-warnings

if [ "${1:-}" = --fix ]; then
  npx --no-install vite build --logLevel warn
  exit 0
fi
built=$(mktemp -d)
trap 'rm -rf -- "$built"' EXIT
npx --no-install vite build --logLevel warn --outDir "$built/dist" --emptyOutDir
if ! diff -r -q "$built/dist" dist; then
  echo "web/dist is not what web/src builds. Run: scripts/check_page.sh --fix" >&2
  exit 1
fi
echo "web/dist is what web/src builds"
