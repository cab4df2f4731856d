# SPDX-License-Identifier: Apache-2.0
import unittest

import planted_tree
from check_tidy import included_files, is_clean, stamp_text, write_stamp


class CheckTidyStamps(planted_tree.PlantedTree):
    def setUp(self):
        super().setUp()
        self.write(".clang-tidy", "Checks: x\n")
        self.write("src/base/date.hpp", "#pragma once\n")
        self.write("src/read/reader.hpp", '#include <string>\n#include "base/date.hpp"\n')
        self.source = self.write("src/read/reader.cpp", '#include "read/reader.hpp"\n')

    def stamp(self, command="g++ -O2", version="19"):
        return stamp_text(self.root, self.source, command, version)

    def test_headers_are_followed_to_the_end(self):
        names = {path.name for path in included_files(self.root, self.source)}
        self.assertEqual({"reader.cpp", "reader.hpp", "date.hpp"}, names)

    def test_nothing_changed_means_the_file_stays_clean(self):
        write_stamp(self.root, self.source, self.stamp())
        self.assertTrue(is_clean(self.root, self.source, self.stamp()))

    def test_any_change_asks_for_a_new_look(self):
        write_stamp(self.root, self.source, self.stamp())
        self.assertFalse(is_clean(self.root, self.source, self.stamp(command="g++ -O3")))
        self.assertFalse(is_clean(self.root, self.source, self.stamp(version="20")))
        self.write("src/base/date.hpp", "#pragma once\nint year();\n")
        self.assertFalse(is_clean(self.root, self.source, self.stamp()))

    def test_a_change_of_the_settings_asks_for_a_new_look(self):
        write_stamp(self.root, self.source, self.stamp())
        self.write(".clang-tidy", "Checks: y\n")
        self.assertFalse(is_clean(self.root, self.source, self.stamp()))

    def test_the_settings_of_the_files_own_folder_count(self):
        write_stamp(self.root, self.source, self.stamp())
        self.write("tests/.clang-tidy", "Checks: y\n")
        self.assertTrue(is_clean(self.root, self.source, self.stamp()))
        self.write("src/.clang-tidy", "Checks: y\n")
        self.assertFalse(is_clean(self.root, self.source, self.stamp()))

    def test_a_file_without_a_stamp_is_not_clean(self):
        self.assertFalse(is_clean(self.root, self.source, self.stamp()))


if __name__ == "__main__":
    unittest.main()
