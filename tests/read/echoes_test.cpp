// SPDX-License-Identifier: Apache-2.0
#include "read/echoes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;

TEST(Echoes, of_a_party_that_agrees_are_its_own_claims) {
  EXPECT_THAT(told("DELTA said that ALPHA supports BRAVO. CHARLIE makes a similar analysis."),
              ElementsAre("alpha>bravo supports by delta", "alpha>bravo supports by charlie"));
}

TEST(Echoes, take_the_hedge_of_their_own_sentence) {
  const Reading reading = read_text("DELTA said that ALPHA supports BRAVO. CHARLIE appears to share this view.");
  ASSERT_EQ(reading.claims.size(), 2U);
  EXPECT_DOUBLE_EQ(reading.claims[1].certainty.high_prob, 0.8);
}

TEST(Echoes, in_a_short_answer_keep_the_voice_before) {
  const Reading reading = read_text("DELTA said that ALPHA coordinates with BRAVO. But it is possible.");
  ASSERT_EQ(reading.claims.size(), 2U);
  EXPECT_EQ(told(reading.claims[1]), "alpha=bravo coordinates by delta");
  EXPECT_DOUBLE_EQ(reading.claims[1].certainty.high_prob, 0.6);
}

TEST(Echoes, quote_their_own_sentence_and_point_to_the_one_before) {
  const std::string text = "ALPHA supports BRAVO. CHARLIE makes a similar analysis.";
  const Reading reading = read_text(text);
  expect_exact_quotes(text, reading);
  ASSERT_EQ(reading.claims.size(), 2U);
  EXPECT_THAT(reading.claims[1].resolutions.front().antecedent, testing::HasSubstr("ALPHA supports BRAVO"));
}

TEST(Echoes, need_a_claim_before_them) {
  EXPECT_THAT(told("It rained. CHARLIE makes a similar analysis."), ElementsAre());
}

TEST(Echoes, are_none_where_the_words_go_on_or_are_denied) {
  EXPECT_THAT(told("ALPHA supports BRAVO. CHARLIE agreed on a budget."), ElementsAre("alpha>bravo supports"));
  EXPECT_THAT(told("ALPHA supports BRAVO. CHARLIE does not agree."), ElementsAre("alpha>bravo supports"));
}

}  // namespace
}  // namespace entente::read
