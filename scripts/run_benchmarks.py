#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs all benchmark programs and prints a table of medians. Usage: run_benchmarks.py --build FOLDER --out FOLDER

Each program is run five times after a warm-up; its figures go to OUT/<program>.csv.
"""

import argparse
import csv
import os
import pathlib
import subprocess
import sys

REPETITIONS = 5  # enough for a median that one disturbed run does not move
WARM_UP_SECONDS = 0.2


def programs_in(build):
    """The built benchmark programs: executables called ..._bench below BUILD/bench."""
    found = [path for path in (build / "bench").rglob("*_bench") if path.is_file() and os.access(path, os.X_OK)]
    return sorted(found)


def run_program(program, out):
    """Runs one program and gives the file of its figures."""
    file = out / f"{program.name}.csv"
    subprocess.run([str(program), f"--benchmark_out={file}", "--benchmark_out_format=csv",
                    f"--benchmark_repetitions={REPETITIONS}", f"--benchmark_min_warmup_time={WARM_UP_SECONDS}",
                    "--benchmark_display_aggregates_only=true", "--benchmark_counters_tabular=true"],
                   check=True, stdout=sys.stderr)
    return file


def read_rows(file):
    """The rows of a figures file; lines before the header (context, notes) are left out."""
    lines = file.read_text(encoding="utf-8").splitlines()
    header = next((number for number, line in enumerate(lines) if line.startswith("name,")), len(lines))
    return list(csv.DictReader(lines[header:]))


def medians(rows):
    """(name, time, unit, items per second) of each benchmark, from its median row."""
    table = []
    for row in rows:
        name, _, aggregate = row["name"].rpartition("_")
        if aggregate == "median":
            rate = float(row["items_per_second"]) if row.get("items_per_second") else None
            table.append((name, float(row["real_time"]), row["time_unit"], rate))
    return table


def table_text(table):
    lines = [f"{'benchmark':<56} {'median time':>16} {'items a second':>16}"]
    for name, time, unit, rate in table:
        rate_text = "" if rate is None else f"{rate:,.0f}"
        lines.append(f"{name:<56} {time:>12,.2f} {unit:<3} {rate_text:>16}")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description="runs the benchmarks")
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    programs = programs_in(options.build)
    if not programs:
        print(f"no benchmark program below {options.build / 'bench'}", file=sys.stderr)
        return 1
    options.out.mkdir(parents=True, exist_ok=True)
    table = []
    for program in programs:
        print(f"Running {program.name} ...", file=sys.stderr)
        table += medians(read_rows(run_program(program, options.out)))
    print(table_text(table))
    print(f"Figures: {options.out}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
