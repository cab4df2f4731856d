// SPDX-License-Identifier: Apache-2.0
#include "read/denials.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

TEST(Denials, of_such_ties_deny_what_was_said_before) {
  EXPECT_THAT(told("DELTA accused ALPHA of supporting BRAVO. ALPHA has denied such ties."),
              ElementsAre("alpha>bravo supports by delta", "alpha>bravo supports denied by alpha"));
  EXPECT_THAT(told("DELTA said that ALPHA is linked to BRAVO. ALPHA denies such ties."),
              ElementsAre("alpha=bravo linked by delta", "alpha=bravo linked denied by alpha"));
}

TEST(Denials, of_the_accusation_may_come_from_either_party) {
  EXPECT_THAT(told("DELTA said that ALPHA supports BRAVO. BRAVO rejected the accusation."),
              ElementsAre("alpha>bravo supports by delta", "alpha>bravo supports denied by bravo"));
}

TEST(Denials, of_it_deny_what_was_said_before) {
  EXPECT_THAT(told("DELTA accused ALPHA of supporting BRAVO. ALPHA denied it."),
              ElementsAre("alpha>bravo supports by delta", "alpha>bravo supports denied by alpha"));
}

TEST(Denials, in_the_passive_are_the_deniers) {
  EXPECT_THAT(told("DELTA said that ALPHA supports BRAVO. The accusation was rejected by ALPHA."),
              ElementsAre("alpha>bravo supports by delta", "alpha>bravo supports denied by alpha"));
}

TEST(Denials, cover_all_that_one_sentence_said_of_the_denier) {
  EXPECT_THAT(told("DELTA said that ALPHA supports BRAVO and CHARLIE. ALPHA denied the allegations."),
              UnorderedElementsAre("alpha>bravo supports by delta", "alpha>charlie supports by delta",
                                   "alpha>bravo supports denied by alpha", "alpha>charlie supports denied by alpha"));
}

TEST(Denials, do_not_touch_what_was_said_of_others) {
  EXPECT_THAT(told("DELTA said that ALPHA supports BRAVO. CHARLIE denied such ties."),
              ElementsAre("alpha>bravo supports by delta"));
}

TEST(Denials, do_not_touch_what_the_denier_said) {
  EXPECT_THAT(told("ALPHA admitted supporting BRAVO. ALPHA denied such ties."),
              ElementsAre("alpha>bravo supports by alpha"));
}

TEST(Denials, with_nothing_before_them_are_no_claim) {
  EXPECT_THAT(told("ALPHA has denied such ties."), ElementsAre());
}

TEST(Denials, quote_their_own_sentence_and_point_to_the_earlier_one) {
  const std::string text = "DELTA accused ALPHA of supporting BRAVO. ALPHA has denied such ties.";
  const Reading reading = read_text(text);
  expect_exact_quotes(text, reading);
  ASSERT_EQ(reading.claims.size(), 2U);
  const Claim& denial = reading.claims[1];
  EXPECT_THAT(denial.quote, testing::HasSubstr("ALPHA has denied such ties"));
  ASSERT_FALSE(denial.resolutions.empty());
  EXPECT_THAT(denial.resolutions.front().antecedent, testing::HasSubstr("DELTA accused ALPHA of supporting BRAVO"));
}

}  // namespace
}  // namespace entente::read
