#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Prints how many compilers may run at once: one a core, but never more than memory allows.
# Usage: scripts/build_jobs.sh [MEMINFO_FILE [CONTAINER_LIMIT_FILE]]
set -euo pipefail

readonly kib_per_job=$((1536 * 1024)) # the largest of our files take about 1.2 GiB with sanitizers on
readonly meminfo=${1:-/proc/meminfo}
readonly container_limit=${2:-/sys/fs/cgroup/memory.max}

memory_kib=$(awk '/^MemAvailable:/ { print $2 }' "$meminfo" 2>/dev/null || true)
memory_kib=${memory_kib:-$kib_per_job}
limit=$(cat "$container_limit" 2>/dev/null || true)
if [[ $limit =~ ^[0-9]+$ ]] && ((limit / 1024 < memory_kib)); then
  memory_kib=$((limit / 1024))
fi

jobs=$(nproc)
if ((memory_kib / kib_per_job < jobs)); then
  jobs=$((memory_kib / kib_per_job))
fi
echo $((jobs < 1 ? 1 : jobs))
