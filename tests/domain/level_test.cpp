// SPDX-License-Identifier: Apache-2.0
#include "domain/level.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace entente {
namespace {

TEST(Level, the_ladder_runs_from_hostile_to_strategic) {
  EXPECT_EQ(kLevels.size(), kLevelCount);
  EXPECT_TRUE(std::ranges::is_sorted(kLevels));
  EXPECT_EQ(to_word(kLevels.front()), "hostile");
  EXPECT_EQ(to_word(kLevels.back()), "strategic");
}

TEST(Level, words_read_back_and_others_are_refused) {
  for (const Level level : kLevels) {
    EXPECT_EQ(level_from_word(to_word(level)), level);
  }
  EXPECT_FALSE(level_from_word("Tactical"));
  EXPECT_FALSE(level_from_word(""));
  EXPECT_FALSE(level_from_word("medium"));
}

}  // namespace
}  // namespace entente
