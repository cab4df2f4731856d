#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs shellcheck over the project's shell scripts, where shellcheck is installed.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"

if ! command -v shellcheck >/dev/null; then
  echo "shellcheck is not installed: skipped"
  exit 0
fi
shellcheck dev .ci/run scripts/*.sh scripts/hooks/*
