// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/row.hpp"

#include <gtest/gtest.h>

namespace entente::ledger {
namespace {

TEST(ListText, a_list_comes_back_as_it_was_written) {
  const std::vector<std::vector<std::string>> lists{
      {}, {""}, {"", ""}, {"one"}, {"one", "two"}, {"line\nfeed", "back\\slash", "\\n", "\\"}, {"ā→b"}};
  for (const auto& list : lists) {
    EXPECT_EQ(items_of(to_list_text(list)), list) << to_list_text(list);
  }
}

TEST(ListText, a_list_is_read_by_people_as_one_item_a_line) {
  EXPECT_EQ(to_list_text({"cue", "hedge"}), "cue\nhedge\n");
}

}  // namespace
}  // namespace entente::ledger
