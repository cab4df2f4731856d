// SPDX-License-Identifier: Apache-2.0
#include "read/shared_places.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SharedPlaces, of_one_verb_need_a_place) {
  EXPECT_THAT(told("ALPHA and BRAVO are active in Norland."), ElementsAre("alpha=bravo areas_adjoin"));
  EXPECT_THAT(told("ALPHA and BRAVO are active in politics."), IsEmpty());
}

TEST(SharedPlaces, of_two_verbs_meet_in_a_clause_with_where) {
  EXPECT_THAT(told("ALPHA has mostly operated in Norland, where BRAVO has also set up shop."),
              ElementsAre("alpha=bravo areas_adjoin"));
  EXPECT_THAT(told("ALPHA has mostly operated in Norland, where BRAVO lost an election."), IsEmpty());
}

}  // namespace
}  // namespace entente::read
