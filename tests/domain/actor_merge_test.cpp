// SPDX-License-Identifier: Apache-2.0
#include "domain/actor_merge.hpp"

#include <gtest/gtest.h>

#include <array>

namespace entente {
namespace {

ActorMerge merge(const char* actor, const char* into) { return {.actor = ActorId{actor}, .into = ActorId{into}}; }
ActorMerge undo(const char* actor) { return {.action = MergeAction::undo, .actor = ActorId{actor}}; }

TEST(StandingMerges, the_newest_word_on_an_actor_holds) {
  const std::array words{merge("b", "a"), merge("c", "a"), undo("b"), merge("b", "d"), undo("c")};
  const StandingMerges merges(words);
  EXPECT_EQ(merges.standing(ActorId{"b"}).value, "d");
  EXPECT_EQ(merges.standing(ActorId{"c"}).value, "c");
  EXPECT_TRUE(merges.is_merged(ActorId{"b"}));
  EXPECT_FALSE(merges.is_merged(ActorId{"c"}));
}

TEST(StandingMerges, names_lead_on_to_the_last_one) {
  const std::array words{merge("b", "c"), merge("c", "a")};
  const StandingMerges merges(words);
  EXPECT_EQ(merges.standing(ActorId{"b"}).value, "a");
  EXPECT_EQ(merges.same_as(ActorId{"c"}), (std::vector{ActorId{"a"}, ActorId{"b"}, ActorId{"c"}}));
  EXPECT_EQ(merges.same_as(ActorId{"x"}), (std::vector{ActorId{"x"}}));
}

TEST(StandingMerges, a_circle_has_an_end) {
  const std::array words{merge("a", "b"), merge("b", "a")};
  EXPECT_FALSE(StandingMerges(words).standing(ActorId{"a"}).value.empty());
}

}  // namespace
}  // namespace entente
