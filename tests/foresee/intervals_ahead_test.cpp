// SPDX-License-Identifier: Apache-2.0
#include "foresee/intervals_ahead.hpp"

#include <gtest/gtest.h>

#include "tests/foresee/worlds.hpp"

namespace entente::foresee {
namespace {

// One pair by itself over 12 months, with two neutral voices that affirm a tactical tie in the last of them.
evidence::Evidence two_voices() {
  evidence::Evidence evidence{.period_count = 12};
  for (std::size_t origin = 0; origin < 2; ++origin) {
    evidence.origins.push_back({.key = std::to_string(origin), .name = "", .stance = Stance::neutral});
    evidence.observations.push_back({.proposition = {.threshold = Level::tactical},
                                     .origin = origin,
                                     .rating = 1.6,
                                     .periods = {{11, 1.0}},
                                     .claims = {}});
  }
  return evidence;
}

struct Ahead {
  infer::PairPosterior posterior;
  Outlook outlook;
  OutlookIntervals intervals;
};

Ahead look(const evidence::Evidence& evidence, const model::Parameters& parameters = {}) {
  const infer::Surroundings surroundings;
  infer::PairPosterior posterior = infer::infer_pair(evidence, parameters, {.surroundings = &surroundings});
  const testing::StartingWorld world(
      infer::PairSystem({{0, 1, 0.0, {}}, {0, 2, 0.0, {}}, {1, 2, 0.0, {}}}, 1),
      {{posterior.prob.back(), {}}, {testing::surely(Level::hostile), {}}, {testing::surely(Level::hostile), {}}});
  const FieldAhead field = carry_field_ahead(world.start, parameters, 12);
  Outlook outlook = look_ahead(world.start, field, parameters, {.paths = 1000});
  OutlookIntervals intervals =
      intervals_ahead(infer::make_draw_setting(evidence, parameters, surroundings), field, outlook, {});
  return {std::move(posterior), std::move(outlook), std::move(intervals)};
}

TEST(IntervalsAhead, month_nil_has_the_interval_of_the_assessment) {
  const Ahead ahead = look(two_voices());
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    const ProbabilityInterval& assessed = ahead.posterior.interval.back()[level];
    EXPECT_NEAR(ahead.intervals.at_least[0][level].low_prob, assessed.low_prob, 1e-12) << level;
    EXPECT_NEAR(ahead.intervals.at_least[0][level].high_prob, assessed.high_prob, 1e-12) << level;
  }
}

TEST(IntervalsAhead, they_hold_the_outlooks_figure_and_stay_within_nil_and_one) {
  const Ahead ahead = look(two_voices());
  for (std::size_t month = 0; month <= 12; ++month) {
    for (std::size_t level = 1; level < kLevelCount; ++level) {
      const ProbabilityInterval& at_least = ahead.intervals.at_least[month][level];
      const ProbabilityInterval& reached = ahead.intervals.reached[month][level];
      EXPECT_LE(at_least.low_prob, ahead.outlook.at_least_prob[month][level]);
      EXPECT_GE(at_least.high_prob, ahead.outlook.at_least_prob[month][level]);
      EXPECT_LE(reached.low_prob, ahead.outlook.reached_prob[month][level]);
      EXPECT_GE(reached.high_prob, ahead.outlook.reached_prob[month][level]);
      EXPECT_GE(at_least.low_prob, 0);
      EXPECT_LE(reached.high_prob, 1);
    }
  }
}

double tactical_width(const Ahead& ahead, std::size_t month) {
  const ProbabilityInterval& interval = ahead.intervals.at_least[month][index_of(Level::tactical)];
  return interval.high_prob - interval.low_prob;
}

TEST(IntervalsAhead, what_the_sources_are_worth_matters_less_the_further_ahead) {
  model::Parameters known_chain;
  known_chain.persistence_deviation = 0;
  known_chain.base_rate_deviation = 0;
  known_chain.balance_deviation = 0;
  const Ahead ahead = look(two_voices(), known_chain);
  EXPECT_GT(tactical_width(ahead, 0), 0.1);
  for (std::size_t month = 1; month <= 12; ++month) {
    EXPECT_LT(tactical_width(ahead, month), tactical_width(ahead, month - 1)) << month;
  }
}

TEST(IntervalsAhead, how_a_pair_moves_at_all_stays_unknown_however_far_ahead) {
  EXPECT_GT(tactical_width(look(two_voices()), 12), 0.1);
}

}  // namespace
}  // namespace entente::foresee
