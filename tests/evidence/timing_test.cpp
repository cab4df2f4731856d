// SPDX-License-Identifier: Apache-2.0
#include "evidence/timing.hpp"

#include <gtest/gtest.h>

namespace entente::evidence {
namespace {

constexpr PeriodAxis kAxis{Month{2020 * 12}, Month{2023 * 12 + 11}};            // 48 months
constexpr Date kSaid = std::chrono::sys_days{std::chrono::year{2023} / 5 / 9};  // period 40

Claim claim_when(const char* word) {
  Claim claim;
  claim.when = claim_time_from_word(word).value();
  return claim;
}

double total(const std::vector<PeriodWeight>& weights) {
  double sum = 0;
  for (const PeriodWeight& part : weights) {
    sum += part.weight;
  }
  return sum;
}

TEST(Timing, a_time_not_stated_is_the_month_it_was_said) {
  const auto weights = period_weights(claim_when(""), kSaid, kAxis);
  ASSERT_EQ(weights.size(), 1U);
  EXPECT_EQ(weights[0].period, 40U);
  EXPECT_EQ(weights[0].weight, 1.0);
}

TEST(Timing, an_interval_is_its_months_alike) {
  const auto weights = period_weights(claim_when("2022-04-01/2022-05-31"), kSaid, kAxis);
  ASSERT_EQ(weights.size(), 2U);
  EXPECT_EQ(weights[0].period, 27U);
  EXPECT_EQ(weights[1].weight, 0.5);
}

TEST(Timing, an_interval_still_open_puts_half_on_the_month_it_was_said) {
  const auto weights = period_weights(claim_when("2023-02-01/.."), kSaid, kAxis);
  ASSERT_EQ(weights.size(), 4U);
  EXPECT_EQ(weights.front().period, 37U);
  EXPECT_NEAR(weights.front().weight, 0.125, 1e-15);
  EXPECT_NEAR(weights.back().weight, 0.625, 1e-15);
  EXPECT_NEAR(total(weights), 1.0, 1e-15);
}

TEST(Timing, an_interval_that_opens_later_than_it_was_said_is_its_first_month) {
  const auto weights = period_weights(claim_when("2023-09-01/.."), kSaid, kAxis);
  ASSERT_EQ(weights.size(), 1U);
  EXPECT_EQ(weights[0].period, 44U);
}

TEST(Timing, the_past_is_sixty_months_back_and_what_lies_before_the_axis_is_lost) {
  const auto weights = period_weights(claim_when("past"), kSaid, kAxis);
  ASSERT_EQ(weights.size(), 40U);  // 60 months less the 20 before the axis
  EXPECT_EQ(weights.back().period, 39U);
  EXPECT_NEAR(total(weights), 40.0 / 60.0, 1e-12);
}

TEST(Timing, the_future_is_twelve_months_on_and_what_lies_after_the_axis_is_lost) {
  const auto weights = period_weights(claim_when("future"), kSaid, kAxis);
  ASSERT_EQ(weights.size(), 8U);
  EXPECT_EQ(weights.front().period, 40U);
  EXPECT_NEAR(total(weights), 8.0 / 12.0, 1e-12);
}

TEST(Timing, past_cooperation_is_a_reason_for_today_and_past_talks_are_of_the_past) {
  Claim past = claim_when("past");
  past.relation = Relation::past_cooperation;
  EXPECT_EQ(period_weights(past, kSaid, kAxis).size(), 1U);
  Claim talks = claim_when("");
  talks.relation = Relation::past_talks_with_state;
  EXPECT_EQ(period_weights(talks, kSaid, kAxis).size(), 40U);
}

TEST(Timing, a_claim_outside_the_axis_has_no_weight) {
  EXPECT_TRUE(period_weights(claim_when("2010-01-01/2012-12-31"), kSaid, kAxis).empty());
  EXPECT_TRUE(period_weights(claim_when(""), make_date(2024, 1, 1), kAxis).empty());
}

TEST(Timing, a_document_is_known_from_its_day_of_publication_or_else_of_adding) {
  Document document;
  document.added = make_date(2024, 1, 2);
  EXPECT_EQ(known_on(document), make_date(2024, 1, 2));
  document.metadata.published = kSaid;
  EXPECT_EQ(known_on(document), kSaid);
}

}  // namespace
}  // namespace entente::evidence
