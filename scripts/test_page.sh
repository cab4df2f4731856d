#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Tests the page: `reckoning` runs the tests of its own figures, `desk` drives the program through Chromium,
# `access` lets axe look at each page in both themes and widths. Exit code 77 says that something the tests need is not on
# this machine. Usage: scripts/test_page.sh reckoning | desk PROGRAM | access PROGRAM
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
readonly root web=$root/web
readonly skipped=77

skip() {
  printf 'skipped: %s\n' "$*"
  exit "$skipped"
}

need_node() {
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    skip "node and npm are not installed (scripts/packages.txt, page_test)"
  fi
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge "$1" ] || skip "node $1 or later is needed, this is $(node --version)"
}

# What npm installs for the tests; no script of a package is run.
need_modules() {
  exec 9>"$web/.install.lock" # both tests may start at once
  flock 9
  [ -d "$web/node_modules/playwright-core" ] ||
    npm ci --prefix "$web" --ignore-scripts --no-audit --no-fund >&2 ||
    skip "the npm packages of the page's tests could not be fetched (no network?)"
  flock -u 9
}

chromium_of() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name" >/dev/null; then
      command -v "$name"
      return
    fi
  done
}

test_reckoning() {
  need_node 20
  need_modules
  cd "$web"
  npx --no-install vitest run
}

# drive PROGRAM TESTS...: tests that need a browser, one file after the other.
drive() {
  local chromium program name files=()
  chromium=$(chromium_of)
  need_node 18
  [ -n "$chromium" ] || skip "chromium is not installed (scripts/packages.txt, page_test)"
  [ -x "$1" ] || skip "the program was not built"
  program=$(realpath -- "$1")
  shift
  for name in "$@"; do files+=("e2e/$name.test.mjs"); done
  need_modules
  cd "$web"
  CHROMIUM=$chromium ENTENTE_PROGRAM=$program node --test --test-concurrency=1 "${files[@]}"
}

case "${1:-}" in
  reckoning) test_reckoning ;;
  desk) drive "${2:-}" work forecast media registry token ;;
  access) drive "${2:-}" access ;;
  *)
    echo "Usage: scripts/test_page.sh reckoning | desk PROGRAM | access PROGRAM" >&2
    exit 2
    ;;
esac
