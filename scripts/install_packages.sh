#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs the packages of the named sections of packages.txt that are missing. Does nothing, and needs no network,
# when all are there. Usage: scripts/install_packages.sh SECTION...
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
list=$here/packages.txt

say() { printf '%s\n' "$*" >&2; }

# The lines "package<TAB>reason" of one section.
read_section() {
  awk -v wanted="[$1]" '
    /^\[/ { inside = ($1 == wanted); next }
    inside && NF && $1 !~ /^#/ { name = $1; sub(/^[^#]*# */, ""); print name "\t" $0 }' "$list"
}

is_installed() {
  [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

list_by_hand() {
  local package reason
  while IFS=$'\t' read -r package reason; do
    say "  $(printf '%-22s' "$package") $reason"
  done
}

stop_for_other_system() {
  say "This system has no apt-get, so its packages cannot be installed from here."
  say "Entente is built from these packages (names of Debian 12 and Ubuntu 24.04):"
  list_by_hand <<<"$1"
  say "Install their counterparts by hand, then run again with ENTENTE_SKIP_PACKAGES=1. See docs/install.md."
  exit 1
}

stop_without_rights() {
  say "Installing them needs root, and there is no sudo here. Ask an administrator to run:"
  say "  apt-get install $*"
  exit 1
}

stop_after_failure() {
  say "apt-get could not install them (no network, or a package source is missing?). To try by hand:"
  say "  apt-get update && apt-get install $*"
  say "On Ubuntu the source \"universe\" must be on: add-apt-repository universe"
  exit 1
}

# The lines of stdin whose package is not installed.
keep_missing() {
  local package reason
  while IFS=$'\t' read -r package reason; do
    is_installed "$package" || printf '%s\t%s\n' "$package" "$reason"
  done
}

install() {
  local -a as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || stop_without_rights "$@"
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -q >&2 || say "apt-get update had a problem; going on with the lists at hand."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2 ||
    stop_after_failure "$@"
}

main() {
  [ "${ENTENTE_SKIP_PACKAGES:-}" = 1 ] && return 0
  local section wanted missing
  local -a names
  wanted=$(for section in "$@"; do read_section "$section"; done)
  if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    stop_for_other_system "$wanted"
  fi
  missing=$(keep_missing <<<"$wanted")
  [ -n "$missing" ] || return 0
  mapfile -t names < <(cut -f1 <<<"$missing")
  say "Installing with apt-get, because the build needs them (the list is scripts/packages.txt):"
  list_by_hand <<<"$missing"
  install "${names[@]}"
}

main "$@"
