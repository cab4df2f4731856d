// SPDX-License-Identifier: Apache-2.0
#include "read/bare_nouns.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

TEST(BareNouns, that_point_back_tell_again_what_was_told) {
  EXPECT_THAT(told("ALPHA supports BRAVO. This support has grown."),
              ElementsAre("alpha>bravo supports", "alpha>bravo supports"));
  EXPECT_THAT(told("ALPHA supports BRAVO. Support is rare."), ElementsAre("alpha>bravo supports"));
}

TEST(BareNouns, of_a_possessor_are_what_it_was_said_to_do) {
  EXPECT_THAT(told("ALPHA supports BRAVO. ALPHA's help is political."),
              ElementsAre("alpha>bravo supports", "alpha>bravo supports"));
  EXPECT_THAT(told("ALPHA supports BRAVO. BRAVO's help is political."), ElementsAre("alpha>bravo supports"));
}

TEST(BareNouns, of_truce_are_of_the_two_that_the_sentence_before_related) {
  EXPECT_THAT(told("ALPHA and BRAVO fought each other. A ceasefire took effect in May."),
              ElementsAre("alpha=bravo fights", "alpha=bravo truce"));
}

TEST(BareNouns, of_fighting_in_a_clause_of_their_own_are_of_the_two_named_before) {
  EXPECT_THAT(told("As there is no truce between ALPHA and BRAVO, fighting is expected to go on."),
              UnorderedElementsAre("alpha=bravo truce denied", "alpha=bravo fights"));
  EXPECT_THAT(told("ALPHA broke away from BRAVO and was led by veterans of the war."),
              ElementsAre("alpha=bravo past_cooperation"));
}

}  // namespace
}  // namespace entente::read
