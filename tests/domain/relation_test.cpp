// SPDX-License-Identifier: Apache-2.0
#include "domain/relation.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "domain/level.hpp"

namespace entente {
namespace {

TEST(RelationTable, rows_stand_in_the_order_of_their_codes) {
  const auto table = relation_table();
  ASSERT_EQ(table.size(), static_cast<std::size_t>(Relation::shared_support_base) + 1);
  for (std::size_t i = 0; i < table.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(table[i].relation), i) << table[i].word;
  }
}

TEST(RelationTable, words_are_unique_and_read_back) {
  std::set<std::string_view> words;
  for (const RelationRow& row : relation_table()) {
    EXPECT_TRUE(words.insert(row.word).second) << row.word;
    EXPECT_EQ(relation_from_word(row.word), row.relation);
    EXPECT_FALSE(row.phrase.empty()) << row.word;
  }
  EXPECT_FALSE(relation_from_word("befriends"));
}

TEST(RelationTable, families_without_a_level_of_their_own_are_drivers_and_the_unspecified) {
  for (const RelationRow& row : relation_table()) {
    const bool has_level = level_from_word(to_word(row.family)).has_value();
    const bool is_open = row.family == RelationFamily::driver || row.family == RelationFamily::unspecified;
    EXPECT_NE(has_level, is_open) << row.word;
  }
}

TEST(RelationTable, gifts_run_one_way_and_alliances_both) {
  EXPECT_FALSE(relation_row(Relation::arms).is_symmetric);
  EXPECT_FALSE(relation_row(Relation::supports).is_symmetric);
  EXPECT_FALSE(relation_row(Relation::patron_of).is_symmetric);
  EXPECT_TRUE(relation_row(Relation::allied).is_symmetric);
  EXPECT_TRUE(relation_row(Relation::coordinates).is_symmetric);
}

}  // namespace
}  // namespace entente
