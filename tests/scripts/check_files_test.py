# SPDX-License-Identifier: Apache-2.0
import unittest

import planted_tree
from check_files import LINE_LIMIT, check_files

SPDX = "// SPDX-License-Identifier: Apache-2.0\n"
LISTING = "engine_module(read\n  SOURCES reader.cpp cues/deny.cpp\n  HEADERS reader.hpp)\n"
INCLUDES = '#include "support/string_utils.hpp"\n#include "support/world.hpp"\n'
# Parted, so that this file is not itself found.
TASK = "TO" + "DO"


class CheckFiles(planted_tree.PlantedTree):
    def setUp(self):
        super().setUp()
        self.write("src/read/CMakeLists.txt", LISTING)
        self.write("src/read/reader.cpp", SPDX)
        self.write("src/read/reader.hpp", SPDX)
        self.write("src/read/cues/deny.cpp", SPDX)
        self.write("tests/read/CMakeLists.txt", "engine_tests(read SOURCES reader_test.cpp)\n")
        self.write("tests/read/reader_test.cpp", SPDX + '#include "tests/support/world.hpp"\n')
        self.write("tests/support/world.hpp", SPDX)

    def test_a_tree_that_keeps_the_rules_gives_no_finding(self):
        self.assert_found(check_files(self.root))

    def test_a_source_that_no_list_names_is_found(self):
        self.write("src/read/tense.cpp", SPDX)
        self.write("tests/read/tense_test.cpp", SPDX)
        self.assert_found(check_files(self.root), "src/read/tense.cpp:1: is listed in no", "read/tense_test.cpp:1:")

    def test_a_name_in_a_comment_of_the_list_does_not_count(self):
        self.write("src/read/tense.cpp", SPDX)
        self.write("src/read/CMakeLists.txt", LISTING.replace("deny.cpp", "deny.cpp # tense.cpp"))
        self.assert_found(check_files(self.root), "src/read/tense.cpp:1: is listed in no")

    def test_a_header_of_src_must_be_listed_even_if_it_is_included(self):
        self.write("src/read/tense.hpp", SPDX)
        self.write("src/read/reader.cpp", SPDX + '#include "read/tense.hpp"\n')
        self.assert_found(check_files(self.root), "src/read/tense.hpp:1: is listed in no")

    def test_a_header_of_tests_that_nothing_includes_is_found(self):
        self.write("tests/support/dead.hpp", SPDX)
        self.assert_found(check_files(self.root), "tests/support/dead.hpp:1: is neither listed nor included")

    def test_a_file_over_the_limit_is_found(self):
        self.write("src/read/reader.cpp", SPDX + "\n" * LINE_LIMIT)
        self.assert_found(check_files(self.root), f"src/read/reader.cpp:{LINE_LIMIT + 1}: {LINE_LIMIT + 1} lines")

    def test_a_file_at_the_limit_is_not_found(self):
        self.write("src/read/reader.cpp", SPDX + "\n" * (LINE_LIMIT - 1))
        self.assert_found(check_files(self.root))

    def test_names_that_say_nothing_are_found(self):
        self.write("tests/support/string_utils.hpp", SPDX)
        self.write("tests/read/reader_test.cpp", SPDX + INCLUDES)
        self.assert_found(check_files(self.root), 'tests/support/string_utils.hpp:1: the name says nothing: "utils"')

    def test_a_missing_licence_line_is_found_in_code_and_scripts(self):
        self.write("src/read/reader.hpp", "#pragma once\n")
        self.write("scripts/count.py", "#!/usr/bin/env python3\nprint(1)\n")
        self.assert_found(check_files(self.root), "src/read/reader.hpp:1: the SPDX", "scripts/count.py:2: the SPDX")

    def test_a_task_without_a_date_is_found_and_one_with_a_date_is_not(self):
        self.write("src/read/reader.cpp", SPDX + f"// {TASK}(2030-01-31): later\n// {TASK}: later\n")
        self.assert_found(check_files(self.root), "src/read/reader.cpp:3: a task in a comment needs a date")


if __name__ == "__main__":
    unittest.main()
