// SPDX-License-Identifier: Apache-2.0
#include "domain/watch.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

StandingWord word(std::int64_t number, StandingAction action, const char* a, const char* b, double threshold = 0.05) {
  return {.number = number, .action = action, .a = ActorId{a}, .b = ActorId{b}, .threshold = threshold};
}

TEST(StandingQuestions, the_newest_word_on_two_organisations_and_a_level_holds) {
  const auto standing =
      standing_questions({word(1, StandingAction::add, "x", "y"), word(2, StandingAction::add, "x", "z"),
                          word(3, StandingAction::add, "y", "x", 0.2), word(4, StandingAction::remove, "z", "x")});
  ASSERT_EQ(standing.size(), 1U);
  EXPECT_EQ(standing[0].number, 1) << "adding again goes on with the same question";
  EXPECT_EQ(standing[0].threshold, 0.2);
}

TEST(StandingQuestions, one_that_was_removed_and_added_again_is_another) {
  const auto standing =
      standing_questions({word(1, StandingAction::add, "x", "y"), word(2, StandingAction::remove, "x", "y"),
                          word(3, StandingAction::add, "x", "y")});
  ASSERT_EQ(standing.size(), 1U);
  EXPECT_EQ(standing[0].number, 3);
}

TEST(StandingQuestions, removing_what_does_not_stand_does_nothing) {
  EXPECT_TRUE(standing_questions({word(1, StandingAction::remove, "x", "y")}).empty());
}

TEST(StandingAction, words_are_known_both_ways) {
  for (const StandingAction action : {StandingAction::add, StandingAction::remove}) {
    EXPECT_EQ(standing_action_from_word(to_word(action)), action);
  }
  EXPECT_EQ(standing_action_from_word("list"), std::nullopt);
}

}  // namespace
}  // namespace entente
