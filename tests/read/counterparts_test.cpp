// SPDX-License-Identifier: Apache-2.0
#include "read/counterparts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(Counterparts, are_the_other_of_the_last_two_who_fought) {
  EXPECT_THAT(told("ALPHA and BRAVO clashed. ALPHA attacked its rival again."),
              ElementsAre("alpha=bravo fights", "alpha>bravo fights"));
  EXPECT_THAT(told("ALPHA fought BRAVO. CHARLIE supports ALPHA's enemy."),
              ElementsAre("alpha>bravo fights", "charlie>bravo supports"));
}

TEST(Counterparts, that_a_name_follows_are_that_name) {
  EXPECT_THAT(told("ALPHA and BRAVO clashed. ALPHA attacked its rival CHARLIE."), Contains("alpha>charlie fights"));
}

TEST(Counterparts, of_nobody_known_are_left_out) { EXPECT_THAT(told("ALPHA attacked its rival."), IsEmpty()); }

TEST(Counterparts, that_are_said_of_a_party_stay_a_relation) {
  EXPECT_THAT(told("ALPHA fought BRAVO. CHARLIE is BRAVO's rival."), Contains(testing::HasSubstr("goals_conflict")));
}

TEST(Counterparts, of_the_two_sides_are_the_last_two_who_fought) {
  EXPECT_THAT(told("ALPHA fought BRAVO. CHARLIE, an ally of BRAVO, left. Talks between the two sides collapsed."),
              Contains("alpha=bravo past_talks_with_state"));
}

TEST(Counterparts, of_two_groups_and_two_states_leave_the_two_open) {
  EXPECT_THAT(told("ALPHA fought Norland. Clashes between the two went on."), Not(Contains("alpha=bravo fights")));
}

}  // namespace
}  // namespace entente::read
