# SPDX-License-Identifier: Apache-2.0
import unittest

import planted_tree
from check_layers import check_layers

LAYERS = "# a comment\nsrc/base\nsrc/domain base\nsrc/read  base domain\napps/cli  base\n"


class CheckLayers(planted_tree.PlantedTree):
    def setUp(self):
        super().setUp()
        self.write("layers.txt", LAYERS)
        self.write("src/base/date.hpp", "#pragma once\n")
        self.write("src/domain/claim.hpp", '#include <string>\n#include "base/date.hpp"\n#include "domain/level.hpp"\n')
        self.write("src/domain/level.hpp")
        self.write("src/read/reader.cpp", '#include "domain/claim.hpp"\n')
        self.write("apps/cli/main.cpp", '#include "base/date.hpp"\n#include "cli/table.hpp"\n')
        self.write("apps/cli/table.hpp")

    def test_a_tree_that_keeps_the_rules_gives_no_finding(self):
        self.assert_found(check_layers(self.root))

    def test_a_low_folder_that_includes_a_high_one_is_found_with_its_line(self):
        self.write("src/base/date.cpp", '#include "base/date.hpp"\n\n#  include "read/reader.hpp"\n')
        self.write("src/read/reader.hpp")
        self.assert_found(check_layers(self.root), "src/base/date.cpp:3: src/base may not include src/read")

    def test_angle_brackets_do_not_hide_an_include(self):
        self.write("src/base/date.cpp", "#include <domain/claim.hpp>\n")
        self.assert_found(check_layers(self.root), "src/base/date.cpp:1: src/base may not include src/domain")

    def test_a_step_may_not_include_an_app(self):
        self.write("src/read/reader.cpp", '#include "cli/table.hpp"\n')
        self.assert_found(check_layers(self.root), "src/read may not include apps/cli")

    def test_an_app_includes_only_what_is_listed(self):
        self.write("apps/cli/main.cpp", '#include "domain/claim.hpp"\n')
        self.assert_found(check_layers(self.root), "apps/cli may not include src/domain")

    def test_an_app_includes_another_where_its_whole_name_is_listed(self):
        self.write("apps/page/page.cpp", '#include "cli/table.hpp"\n')
        self.write("layers.txt", LAYERS + "apps/page base\n")
        self.assert_found(check_layers(self.root), "apps/page may not include apps/cli")
        self.write("layers.txt", LAYERS + "apps/page base apps/cli\n")
        self.assert_found(check_layers(self.root))

    def test_an_unlisted_folder_is_found(self):
        self.write("src/newer/thing.cpp")
        self.assert_found(check_layers(self.root), "src/newer is not listed")

    def test_a_listed_folder_that_is_not_there_is_found(self):
        self.write("layers.txt", LAYERS + "src/gone base\n")
        self.assert_found(check_layers(self.root), "layers.txt:6: src/gone is no folder")

    def test_a_cycle_in_the_list_is_found(self):
        self.write("layers.txt", LAYERS.replace("src/base\n", "src/base read\n"))
        self.assert_found(check_layers(self.root), "cycle: src/base -> src/read -> src/base")

    def test_an_include_by_bare_name_is_found(self):
        self.write("src/domain/claim.cpp", '#include "claim.hpp"\n')
        self.assert_found(check_layers(self.root), '"claim.hpp" names no file')

    def test_a_name_in_the_list_that_stands_for_no_row_is_found(self):
        self.write("layers.txt", LAYERS + "apps/page colour\n")
        self.write("apps/page/page.cpp")
        self.assert_found(check_layers(self.root), "src/colour is included but not listed")


if __name__ == "__main__":
    unittest.main()
