// SPDX-License-Identifier: Apache-2.0
#include "evidence/families.hpp"

#include <gtest/gtest.h>

namespace entente::evidence {
namespace {

constexpr std::size_t kPeriods = 10;

Proposition at_least(Level threshold) { return {.threshold = threshold}; }

Statement state(std::size_t claim, std::size_t origin, const Proposition& proposition, int day) {
  return {.claim = claim,
          .origin = origin,
          .proposition = proposition,
          .rating = static_cast<double>(claim),
          .known_on = make_date(2023, 1, 1) + std::chrono::days{day},
          .periods = {{claim % kPeriods, 1.0}}};
}

TEST(Families, what_one_origin_repeats_is_one_observation_with_mean_rating_and_periods) {
  const auto observations = make_families(
      std::vector{state(1, 0, at_least(Level::tactical), 0), state(3, 0, at_least(Level::tactical), 90)}, kPeriods);
  ASSERT_EQ(observations.size(), 1U);
  EXPECT_EQ(observations[0].claims, (std::vector<std::size_t>{1, 3}));
  EXPECT_DOUBLE_EQ(observations[0].rating, 2.0);
  ASSERT_EQ(observations[0].periods.size(), 2U);
  EXPECT_EQ(observations[0].periods[1].period, 3U);
  EXPECT_DOUBLE_EQ(observations[0].periods[1].weight, 0.5);
  EXPECT_EQ(observations[0].weight, 1.0);
}

TEST(Families, other_origins_other_propositions_and_other_times_are_other_families) {
  Statement past = state(4, 0, at_least(Level::tactical), 3);
  past.when.kind = TimeKind::past;
  EXPECT_EQ(
      make_families(std::vector{state(1, 0, at_least(Level::tactical), 0), state(2, 1, at_least(Level::tactical), 1),
                                state(3, 0, at_least(Level::strategic), 2), past},
                    kPeriods)
          .size(),
      4U);
}

TEST(Families, a_statement_after_the_window_is_a_new_one_even_at_the_end_of_a_chain) {
  std::vector<Statement> statements;
  statements.reserve(5);
  for (std::size_t i = 0; i < 5; ++i) {
    statements.push_back(state(i, 0, at_least(Level::tactical), static_cast<int>(i) * 100));
  }
  const auto observations = make_families(statements, kPeriods);
  ASSERT_EQ(observations.size(), 3U);  // days 0 and 100; 200 and 300; 400
  EXPECT_EQ(observations[1].claims, (std::vector<std::size_t>{2, 3}));
}

TEST(Families, intervals_far_apart_are_two_events_told_by_one_origin) {
  Statement early = state(1, 0, at_least(Level::tactical), 0);
  early.when = {TimeKind::interval, {make_date(2019, 1, 1), make_date(2019, 2, 1)}};
  Statement near = early;
  near.when.range = {make_date(2019, 3, 1), make_date(2019, 4, 1)};
  Statement late = early;
  late.when.range = {make_date(2022, 1, 1), std::nullopt};
  EXPECT_EQ(make_families(std::vector{early, near, late}, kPeriods).size(), 2U);
}

TEST(Families, different_propositions_of_one_origin_temper_each_other) {
  const auto observations =
      make_families(std::vector{state(1, 0, at_least(Level::tactical), 0), state(2, 0, at_least(Level::strategic), 1),
                                state(3, 0, at_least(Level::rhetorical), 2), state(4, 1, at_least(Level::tactical), 3)},
                    kPeriods);
  EXPECT_DOUBLE_EQ(observations[0].weight, 0.5);  // 1 / (1 + .5 * 2)
  EXPECT_DOUBLE_EQ(observations[2].weight, 0.5);
  EXPECT_DOUBLE_EQ(observations[3].weight, 1.0);
}

TEST(Families, drivers_and_levels_and_far_statements_do_not_temper_each_other) {
  const Proposition driver{.kind = PropositionKind::driver, .driver = Relation::distrusts};
  const auto observations = make_families(std::vector{state(1, 0, at_least(Level::tactical), 0), state(2, 0, driver, 1),
                                                      state(3, 0, at_least(Level::strategic), 400)},
                                          kPeriods);
  for (const Observation& observation : observations) {
    EXPECT_DOUBLE_EQ(observation.weight, 1.0);
  }
}

TEST(Families, drivers_temper_each_other_whatever_time_they_name) {
  Statement past = state(1, 0, {.kind = PropositionKind::driver, .driver = Relation::past_cooperation}, 0);
  past.when.kind = TimeKind::past;
  const Statement now = state(2, 0, {.kind = PropositionKind::driver, .driver = Relation::distrusts}, 0);
  EXPECT_DOUBLE_EQ(make_families(std::vector{past, now}, kPeriods)[0].weight, tempered_weight(2));
}

TEST(Families, tempering_lets_the_sum_grow_with_ever_less) {
  double before = 0;
  double gain_before = 2;
  for (std::size_t count = 1; count < 10; ++count) {
    const double sum = static_cast<double>(count) * tempered_weight(count);
    EXPECT_GT(sum, before);
    EXPECT_LT(sum - before, gain_before);
    gain_before = sum - before;
    before = sum;
  }
}

}  // namespace
}  // namespace entente::evidence
