// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/later_rows.hpp"

#include <gtest/gtest.h>

namespace entente::ledger {
namespace {

TEST(LaterRows, only_rows_that_share_an_identity_are_kept) {
  const std::vector<Occurrence> rows{{7, 4}, {5, 1}, {7, 2}, {6, 3}, {7, 9}};
  EXPECT_EQ(recurring(rows), (std::vector<Occurrence>{{7, 2}, {7, 4}, {7, 9}}));
  EXPECT_TRUE(recurring({}).empty());
  EXPECT_TRUE(recurring({{1, 1}}).empty());
}

TEST(LaterRows, all_but_the_last_of_an_id_are_replaced) {
  const std::vector<Occurrence> rows{{7, 2}, {7, 4}, {7, 9}, {8, 1}, {8, 3}};
  EXPECT_EQ(replaced_rows(rows, {{2, "x"}, {4, "x"}, {9, "x"}, {1, "y"}, {3, "y"}}),
            (std::vector<std::int64_t>{1, 2, 4}));
}

// Two ids of one hash, and one id with another hash.
TEST(LaterRows, rows_of_one_identity_with_other_ids_do_not_replace_each_other) {
  const std::vector<Occurrence> rows{{7, 1}, {7, 2}, {7, 3}, {7, 4}, {8, 5}, {8, 6}};
  EXPECT_EQ(replaced_rows(rows, {{1, "x"}, {2, "y"}, {3, "x"}, {4, "z"}, {5, "x"}, {6, "w"}}),
            (std::vector<std::int64_t>{1}));
}

}  // namespace
}  // namespace entente::ledger
