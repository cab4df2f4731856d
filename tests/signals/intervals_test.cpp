// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/intervals.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/signals/coverage.hpp"

namespace entente::signals {
namespace {

// A small version of the slow test: 60 worlds, so that the bounds are wide.
TEST(InformationIntervals, cover_the_truth_about_as_often_as_they_say) {
  const double covered = share_covered(60, 800);
  EXPECT_GT(covered, 0.91);
  EXPECT_LT(covered, 0.99);
}

TEST(InformationIntervals, of_a_constant_rate_are_those_of_a_poisson_count) {
  const EventSeries series = draw_series(small_world({1.0}, {0.0}, 1.0, 400), 2);
  const HawkesFit fit = fit_hawkes(series, {.left_out = {{0, 0}}});
  const Interval baseline = information_intervals(fit).baseline[0];
  const double count = series.totals[0];
  EXPECT_NEAR(baseline.estimate, count / 400, 1e-6);
  EXPECT_NEAR(baseline.standard_error, std::sqrt(count) / 400, 1e-6);
}

TEST(InformationIntervals, of_influence_that_rests_on_nil_start_there_and_end_above) {
  const EventSeries series = draw_series(small_world({0.5, 0.5}, {0.3, 0.0, 0.0, 0.3}, 1.5, 400), 5);
  const HawkesFit fit = fit_hawkes(series);
  const HawkesIntervals intervals = information_intervals(fit);
  std::size_t at_bound = 0;
  for (const Interval& interval : intervals.branching) {
    EXPECT_GE(interval.low, 0);
    EXPECT_GT(interval.high, interval.estimate);
    EXPECT_LT(interval.high, 1);
    at_bound += interval.estimate == 0 ? 1U : 0U;
  }
  EXPECT_GE(at_bound, 1U) << "the seed is chosen so that one rests";
}

TEST(InformationIntervals, are_wider_for_more_coverage_and_for_fewer_events) {
  const HawkesWorld world = small_world({0.5}, {0.4}, 1.5, 1000);
  const EventSeries series = draw_series(world, 2);
  const HawkesFit fit = fit_hawkes(series);
  EXPECT_GT(information_intervals(fit, 0.99).branching[0].high, information_intervals(fit, 0.8).branching[0].high);
  HawkesWorld shorter = world;
  shorter.edges.edges.back() = 200;
  const HawkesFit of_few = fit_hawkes(draw_series(shorter, 2));
  EXPECT_GT(information_intervals(of_few).branching[0].standard_error,
            information_intervals(fit).branching[0].standard_error);
}

TEST(BootstrapIntervals, agree_with_the_information_on_many_events) {
  const EventSeries series = draw_series(small_world({0.5}, {0.5}, 1.5, 2000), 2);
  const HawkesFit fit = fit_hawkes(series);
  const Interval by_information = information_intervals(fit).branching[0];
  const BootstrapIntervals bootstrap = bootstrap_intervals(fit, series, {}, {.draws = 100});
  const Interval by_draws = bootstrap.intervals.branching[0];
  EXPECT_EQ(bootstrap.failed_draws, 0U);
  EXPECT_NEAR(by_draws.standard_error, by_information.standard_error, 0.3 * by_information.standard_error);
  EXPECT_NEAR(by_draws.low, by_information.low, by_information.standard_error);
  EXPECT_NEAR(by_draws.high, by_information.high, by_information.standard_error);
}

TEST(BootstrapIntervals, are_the_same_to_the_byte_for_any_number_of_threads) {
  const EventSeries series = draw_series(small_world({0.5}, {0.5}, 1.5, 200), 2);
  const HawkesFit fit = fit_hawkes(series);
  const auto one = bootstrap_intervals(fit, series, {}, {.draws = 20, .threads = 1});
  const auto two = bootstrap_intervals(fit, series, {}, {.draws = 20, .threads = 2});
  EXPECT_EQ(one.intervals.branching[0].low, two.intervals.branching[0].low);
  EXPECT_EQ(one.intervals.half_life[0].high, two.intervals.half_life[0].high);
}

TEST(BootstrapIntervals, count_draws_that_came_out_empty) {
  const EventSeries series = make_event_series({.names = {"ALPHA"}, .times = {{3.0}}, .horizon = 10.0}).value();
  const auto bootstrap = bootstrap_intervals(fit_hawkes(series), series, {}, {.draws = 50});
  EXPECT_NEAR(static_cast<double>(bootstrap.failed_draws), 50 / std::exp(1.0), 12);
}

}  // namespace
}  // namespace entente::signals
