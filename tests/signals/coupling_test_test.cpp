// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/coupling_test.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "tests/signals/small_world.hpp"

namespace entente::signals {
namespace {

using ::testing::ElementsAre;

TEST(CouplingTest, finds_the_influence_that_is_there_and_no_other) {
  const EventSeries series = draw_series(small_world({0.3, 0.3}, {0.3, 0.3, 0.0, 0.3}, 1.5, 800), 5);
  const auto tests = test_couplings(series, all_couplings(series));
  ASSERT_EQ(tests.size(), 2U);
  EXPECT_LT(tests[0].p_prob, 1e-3);
  EXPECT_LT(tests[0].false_discovery_share, 2e-3);
  EXPECT_GT(tests[1].p_prob, 0.05);
  EXPECT_TRUE(tests[0].is_converged);
}

TEST(CouplingTest, by_shifts_finds_it_too) {
  const EventSeries series = draw_series(small_world({0.3, 0.3}, {0.3, 0.4, 0.0, 0.3}, 1.5, 400), 5);
  const auto tests =
      test_couplings(series, all_couplings(series), {.method = CouplingMethod::circular_shift, .shifts = 99});
  EXPECT_DOUBLE_EQ(tests[0].p_prob, 0.01);
  EXPECT_GT(tests[1].p_prob, 0.05);
}

TEST(CouplingTest, takes_shifts_where_nothing_else_tells_the_shape) {
  const EventSeries poisson = draw_series(small_world({0.5, 0.5}, {0.0, 0.0, 0.0, 0.0}, 1.5, 150), 5);
  EXPECT_TRUE(test_couplings(poisson, {{0, 1}}, {.shifts = 9})[0].is_by_shifts);
  const EventSeries excited = draw_series(small_world({0.3, 0.3}, {0.3, 0.3, 0.0, 0.5}, 1.5, 800), 5);
  EXPECT_FALSE(test_couplings(excited, {{0, 1}})[0].is_by_shifts);
}

// Independent streams, each exciting itself: of 100 worlds, two tests each, about one in ten p-values lies below 0.1.
TEST(CouplingTest, of_independent_streams_is_false_at_the_nominal_rate) {
  const HawkesWorld world = small_world({0.3, 0.3}, {0.4, 0.0, 0.0, 0.4}, 1.5, 400);
  int found = 0;
  for (std::uint64_t draw = 0; draw < 100; ++draw) {
    const EventSeries series = draw_series(world, 13, draw);
    for (const CouplingTest& test :
         test_couplings(series, all_couplings(series), {.method = CouplingMethod::likelihood_ratio})) {
      found += test.p_prob < 0.1 ? 1 : 0;
    }
  }
  EXPECT_GE(found, 8);
  EXPECT_LE(found, 32);  // mean 20, standard deviation 4.2
}

// The source moved along by a third of the window has lost its influence, whatever there was.
TEST(CouplingTest, of_shifted_streams_finds_nothing) {
  const EventSeries series = draw_series(small_world({0.3, 0.3}, {0.3, 0.4, 0.0, 0.3}, 1.5, 800), 5);
  EXPECT_GT(test_couplings(shifted(series, 0, 267), {{0, 1}})[0].p_prob, 0.05);
}

TEST(CouplingTest, is_the_same_to_the_byte_for_any_number_of_threads) {
  const EventSeries series = draw_series(small_world({0.3, 0.3}, {0.3, 0.1, 0.0, 0.3}, 1.5, 200), 5);
  const auto one = test_couplings(series, all_couplings(series),
                                  {.method = CouplingMethod::circular_shift, .shifts = 19, .threads = 1});
  const auto two = test_couplings(series, all_couplings(series),
                                  {.method = CouplingMethod::circular_shift, .shifts = 19, .threads = 2});
  EXPECT_EQ(one[0].p_prob, two[0].p_prob);
  EXPECT_EQ(one[1].statistic, two[1].statistic);
}

TEST(CouplingTest, asks_every_stream_about_every_other_and_drivers_about_none) {
  const EventSeries series =
      make_event_series({.names = {"ALPHA", "offensives"}, .times = {{1, 2}, {3}}, .driver_count = 1}).value();
  EXPECT_EQ(all_couplings(series), (std::vector<Influence>{{1, 0}}));
  EXPECT_THROW(test_couplings(series, {{0, 1}}), Failure);
}

TEST(Shift, moves_one_stream_round_the_window) {
  const EventSeries series =
      make_event_series({.names = {"ALPHA", "BRAVO"}, .times = {{1, 8}, {2, 5}}, .horizon = 10.0}).value();
  const EventSeries moved = shifted(series, 0, 4);
  EXPECT_THAT(moved.time, ElementsAre(2, 2, 5, 5));
  EXPECT_THAT(moved.stream, ElementsAre(0U, 1U, 0U, 1U));
}

TEST(Shift, of_counts_keeps_to_the_bins) {
  const EventSeries series = make_event_series({.names = {"ALPHA"}, .times = {{0, 0, 9}}}).value();
  ASSERT_DOUBLE_EQ(series.bin_width, 9);
  const EventSeries days =
      make_event_series({.names = {"ALPHA"}, .times = {{0, 0, 9}}}, {TimeResolution::automatic, 1.0}).value();
  const EventSeries moved = shifted(days, 0, 3.7);
  EXPECT_THAT(moved.time, ElementsAre(2, 3));
  EXPECT_THAT(moved.count, ElementsAre(1, 2));
}

}  // namespace
}  // namespace entente::signals
