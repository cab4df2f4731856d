// SPDX-License-Identifier: Apache-2.0
#include "domain/origin.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

OriginDecision split(const char* claim) { return {.action = OriginAction::split, .claim = ClaimId{claim}}; }
OriginDecision join(const char* claim, const char* other) {
  return {.action = OriginAction::join, .claim = ClaimId{claim}, .other = ClaimId{other}};
}
OriginDecision undo(const char* claim) { return {.action = OriginAction::undo, .claim = ClaimId{claim}}; }

// "split a, join b c": what stands, in order.
std::string standing(const std::vector<OriginDecision>& decisions) {
  std::string text;
  for (const OriginDecision& each : standing_decisions(decisions)) {
    text += (text.empty() ? "" : ", ") + std::string(to_word(each.action)) + " " + each.claim.value;
    text += each.other ? " " + each.other->value : "";
  }
  return text;
}

TEST(OriginDecisions, all_stand_that_do_not_meet) {
  EXPECT_EQ(standing({split("a"), join("b", "c")}), "split a, join b c");
}

TEST(OriginDecisions, undo_takes_back_the_newest_that_names_the_claim_on_either_side) {
  EXPECT_EQ(standing({split("b"), join("a", "b"), undo("b")}), "split b");
  EXPECT_EQ(standing({split("b"), join("a", "b"), undo("b"), undo("b")}), "");
  EXPECT_EQ(standing({split("a"), undo("c")}), "split a");
}

TEST(OriginDecisions, the_newer_of_a_split_and_a_join_holds) {
  EXPECT_EQ(standing({join("a", "b"), split("b")}), "split b");
  EXPECT_EQ(standing({split("a"), split("b"), join("a", "b")}), "join a b");
}

TEST(OriginDecisions, words_read_back) {
  for (const OriginAction action : {OriginAction::split, OriginAction::join, OriginAction::undo}) {
    EXPECT_EQ(origin_action_from_word(to_word(action)), action);
  }
  EXPECT_EQ(origin_action_from_word("merge"), std::nullopt);
}

}  // namespace
}  // namespace entente
