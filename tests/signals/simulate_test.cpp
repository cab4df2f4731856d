// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/simulate.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "tests/signals/small_world.hpp"

namespace entente::signals {
namespace {

using ::testing::ElementsAre;

TEST(Simulation, repeats_itself_to_the_byte_and_differs_by_stream_of_numbers) {
  const HawkesWorld world = small_world({0.5, 0.2}, {0.4, 0.3, 0, 0.2}, 1.0, 200);
  EXPECT_EQ(draw_series(world, 3).time, draw_series(world, 3).time);
  EXPECT_NE(draw_series(world, 3).time, draw_series(world, 3, 1).time);
}

// Long-run rates solve rate = baseline + rate x branching: (1, 1/2) for the two streams [Hawkes 1971].
TEST(Simulation, has_the_rates_that_the_branching_ratios_give) {
  const HawkesWorld world = small_world({0.5, 0.1}, {0.5, 0.2, 0, 0.4}, 2.0, 40000);
  const EventSeries series = draw_series(world, 5);
  EXPECT_NEAR(series.totals[0] / world.edges.edges.back(), 1.0, 0.03);
  EXPECT_NEAR(series.totals[1] / world.edges.edges.back(), 0.5, 0.03);
}

TEST(Simulation, keeps_drivers_as_they_are_and_lets_them_drive) {
  HawkesWorld world = small_world({0.001}, {0.0, 20.0}, 5.0, 100);
  world.names.push_back("offensives");
  world.shapes = {world.shapes[0], world.shapes[0]};
  world.driver_times = {{40.0}};
  const SimulatedStreams simulated = simulate(world, math::RandomStream(1, 0));
  EXPECT_EQ(simulated.streams.driver_count, 1U);
  EXPECT_THAT(simulated.streams.times[1], ElementsAre(40.0));
  const auto after =
      std::ranges::count_if(simulated.streams.times[0], [](double time) { return time > 40 && time < 43; });
  EXPECT_GT(after, 5);
}

TEST(Simulation, of_binned_kernels_stays_on_the_grid) {
  HawkesWorld world = small_world({0.5}, {0.5}, 1.0, 500);
  world.kernel.bin_width = 0.5;
  const SimulatedStreams simulated = simulate(world, math::RandomStream(1, 0));
  for (const double time : simulated.streams.times[0]) {
    EXPECT_DOUBLE_EQ(time * 2, std::round(time * 2));
  }
}

TEST(Simulation, of_a_world_that_does_not_settle_is_cut_off) {
  HawkesWorld world = small_world({1.0}, {1.5}, 5.0, 1000);
  world.most_events = 5000;
  EXPECT_TRUE(simulate(world, math::RandomStream(1, 0)).is_cut_off);
}

TEST(Simulation, follows_a_baseline_in_pieces) {
  HawkesWorld world = small_world({1.0}, {0.0}, 1.0, 1000);
  world.edges.edges = {0, 500, 1000};
  world.baseline = {{0.0, 2.0}};
  const std::vector<double> times = simulate(world, math::RandomStream(1, 0)).streams.times[0];
  EXPECT_GT(times.front(), 500);
  EXPECT_NEAR(static_cast<double>(times.size()), 1000, 100);
}

TEST(Simulation, of_a_power_law_has_lags_of_that_law) {
  const EventSeries grid = draw_series(small_world({1.0}, {0.0}, 1.0, 1000), 1);
  HawkesWorld world = small_world({0.0}, {0.0, 2000.0}, 1.0, 1000);
  world.names.push_back("offensives");
  world.driver_times = {{0.0}};
  world.kernel = make_kernel(KernelKind::power_law, grid);
  world.shapes.assign(2, Shape{std::log(0.5), std::log(1.5)});
  const std::vector<double> times = simulate(world, math::RandomStream(1, 0)).streams.times[0];
  const auto early =
      std::ranges::count_if(times, [&](double time) { return time < half_life(world.kernel, world.shapes[0]); });
  EXPECT_NEAR(static_cast<double>(early) / static_cast<double>(times.size()), 0.5, 0.04);
}

TEST(Simulation, of_matrices_that_do_not_fit_is_refused) {
  HawkesWorld world = small_world({1.0}, {0.5}, 1.0, 10);
  world.branching.push_back(0.1);
  EXPECT_THROW(simulate(world, math::RandomStream(1, 0)), Failure);
}

TEST(Simulation, from_a_fit_has_the_fit_s_figures) {
  const EventSeries series = draw_series(small_world({0.5, 0.2}, {0.4, 0.3, 0, 0.2}, 1.0, 300), 1);
  const HawkesFit fit = fit_hawkes(series);
  const HawkesWorld world = world_of(fit, series);
  EXPECT_DOUBLE_EQ(world.branching[1], branching_of(fit, {0, 1}));
  EXPECT_DOUBLE_EQ(world.baseline[1][0], baseline_of(fit, 1, 0));
  EXPECT_DOUBLE_EQ(world.edges.edges.back(), 300);
}

}  // namespace
}  // namespace entente::signals
