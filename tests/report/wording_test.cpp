// SPDX-License-Identifier: Apache-2.0
#include "report/wording.hpp"

#include <gtest/gtest.h>

#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

TEST(Percent, is_whole_and_never_rounded_to_certainty) {
  EXPECT_EQ(percent(.284), "28 %");
  EXPECT_EQ(percent(.01), "1 %");
  EXPECT_EQ(percent(.0099), "<1 %");
  EXPECT_EQ(percent(0), "<1 %");
  EXPECT_EQ(percent(.99), "99 %");
  EXPECT_EQ(percent(.996), ">99 %");
  EXPECT_EQ(percent(1), ">99 %");
}

TEST(PercentRange, joins_both_ends) {
  EXPECT_EQ(percent_range({.12, .47}), "12–47 %");
  EXPECT_EQ(percent_range({.121, .122}), "12 %");
  EXPECT_EQ(percent_range({.001, .08}), "<1 to 8 %");
  EXPECT_EQ(percent_range({.5, .999}), "50 to >99 %");
  EXPECT_EQ(percent_range({.001, .002}), "<1 %");
}

TEST(Logit, carries_its_sign_and_no_minus_nought) {
  EXPECT_EQ(signed_logit(.615), "+0.61");
  EXPECT_EQ(signed_logit(-.5), "-0.50");
  EXPECT_EQ(signed_logit(-.001), "+0.00");
  EXPECT_NEAR(logit_of(.5), 0, 1e-12);
  EXPECT_NEAR(logit_of(.2), -1.3862943611198906, 1e-12);
  EXPECT_TRUE(logit_of(0) < -20 && logit_of(1) > 20) << "finite at the ends";
}

TEST(EventPhrase, names_what_the_reasons_speak_of) {
  EXPECT_EQ(event_phrase(Level::tactical), "at least tactical co-operation");
  EXPECT_EQ(event_phrase(Level::rhetorical), "at least rhetorical support");
  EXPECT_EQ(event_phrase(Level::strategic), "strategic co-operation");
}

std::string said(CertaintyInterval certainty, Polarity polarity) {
  Claim claim;
  claim.certainty = certainty;
  claim.polarity = polarity;
  return std::string(saying_phrase(claim));
}

TEST(SayingPhrase, tells_the_classes_of_hedges_apart) {
  EXPECT_EQ(said({.9, 1}, Polarity::affirmed), "says plainly that");
  EXPECT_EQ(said({.55, .8}, Polarity::affirmed), "says it is likely that");
  EXPECT_EQ(said({.2, .6}, Polarity::affirmed), "says it is possible that");
  EXPECT_EQ(said({.2, .45}, Polarity::affirmed), "says it is unlikely that");
  EXPECT_EQ(said({.01, .05}, Polarity::affirmed), "says it is nearly impossible that");
  EXPECT_EQ(said({.9, 1}, Polarity::denied), "denies plainly that");
  EXPECT_EQ(said({.2, .6}, Polarity::denied), "says it is possibly untrue that");
}

TEST(RelationPhrase, puts_the_giver_first) {
  Claim claim;
  claim.relation = Relation::arms;
  claim.direction = Direction::a_to_b;
  EXPECT_EQ(relation_phrase(claim, "A", "B"), "A gives weapons to B");
  claim.direction = Direction::b_to_a;
  EXPECT_EQ(relation_phrase(claim, "A", "B"), "B gives weapons to A");
}

TEST(ShortTime, uses_months_where_whole_months_are_covered) {
  const auto shortened = [](const char* word) { return short_time(*claim_time_from_word(word)); };
  EXPECT_EQ(shortened("2022-04-01/2022-05-31"), "2022-04/2022-05");
  EXPECT_EQ(shortened("2022-05-01/.."), "2022-05/..");
  EXPECT_EQ(shortened("../2022-05-31"), "../2022-05");
  EXPECT_EQ(shortened("2022-04-02/2022-05-31"), "2022-04-02/2022-05-31");
  EXPECT_EQ(shortened("2022-04-01/2022-05-30"), "2022-04-01/2022-05-30");
  EXPECT_EQ(shortened("past"), "past");
  EXPECT_EQ(shortened(""), "");
}

TEST(ShortTime, reads_back_as_the_same_time) {
  for (const char* word : {"2022-04-01/2022-05-31", "2022-05-01/..", "../2022-05-31", "2022-04-02/2022-05-31"}) {
    EXPECT_EQ(*claim_time_from_word(short_time(*claim_time_from_word(word))), *claim_time_from_word(word));
  }
}

TEST(LatestPeriod, series_that_do_not_fit_the_months_are_refused) {
  Assessment assessment = sample_assessment();
  EXPECT_EQ(latest_period(assessment), 35U);
  assessment.prob.pop_back();
  EXPECT_THROW(latest_period(assessment), Failure);
  EXPECT_THROW(latest_period(Assessment{}), Failure);
}

}  // namespace
}  // namespace entente::report
