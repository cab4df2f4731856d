# SPDX-License-Identifier: Apache-2.0
import unittest

import planted_tree
from run_benchmarks import medians, programs_in, read_rows, table_text

FIGURES = """note about the machine
name,iterations,real_time,cpu_time,time_unit,bytes_per_second,items_per_second,label,error_occurred,error_message
"smooth/240",100,9.5,9.4,us,,,,,
"smooth/240_mean",5,9.6,9.5,us,,,,,
"smooth/240_median",5,9.5,9.4,us,,,,,
"read_essay_median",5,1500.25,1500,us,,8000,,,
"""


class RunBenchmarks(planted_tree.PlantedTree):
    def test_the_table_shows_the_medians_only(self):
        rows = read_rows(self.write("figures.csv", FIGURES))
        self.assertEqual([("smooth/240", 9.5, "us", None), ("read_essay", 1500.25, "us", 8000.0)], medians(rows))

    def test_the_table_names_unit_and_rate(self):
        text = table_text([("read_essay", 1500.25, "us", 8000.0)])
        self.assertIn("1,500.25 us", text)
        self.assertIn("8,000", text)

    def test_only_built_programs_are_run(self):
        self.write("bench/notes_bench")
        self.write_program("bench/reader_bench", "#!/bin/sh\n")
        self.write_program("bench/other", "#!/bin/sh\n")
        self.assertEqual(["reader_bench"], [path.name for path in programs_in(self.root)])


if __name__ == "__main__":
    unittest.main()
