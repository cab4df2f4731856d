#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Runs each fuzz program of a build folder for some seconds, beginning with real files of its kind. What makes one fail is
# kept in FOLDER/found. Usage: scripts/run_fuzzers.sh FOLDER [SECONDS]
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
folder=$1
seconds=${2:-60}

# seeds NAME: lists folders with files of the program's kind.
seeds() {
  case "$1" in
    sentences_fuzz) printf '%s\n' "$root/examples/balochistan/notes" ;;
    html_fuzz) printf '%s\n' "$root/fuzz/seeds/html" ;;
    lexicon_fuzz) printf '%s\n' "$root/lexicon" ;;
    events_fuzz) printf '%s\n' "$root/fuzz/seeds/events" ;;
    csv_fuzz) printf '%s\n' "$root/fuzz/seeds/csv" ;;
    request_fuzz) printf '%s\n' "$root/fuzz/seeds/request" ;;
    connection_fuzz) printf '%s\n' "$root/fuzz/seeds/connection" ;;
  esac
}

failed=0
mkdir -p "$folder/found"
for program in "$folder"/fuzz/*_fuzz; do
  name=$(basename "$program")
  mkdir -p "$folder/corpus/$name"
  mapfile -t given < <(seeds "$name")
  printf '== %s, %s s\n' "$name" "$seconds" >&2
  if ! "$program" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 \
    -verbosity=0 -artifact_prefix="$folder/found/$name-" "$folder/corpus/$name" "${given[@]}"; then
    failed=1
  fi
done
exit "$failed"
