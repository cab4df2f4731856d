// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/fit.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

#include "base/error.hpp"
#include "tests/signals/small_world.hpp"

namespace entente::signals {
namespace {

HawkesWorld pair_world(double horizon) { return small_world({0.5, 0.3}, {0.3, 0.3, 0.0, 0.4}, 1.5, horizon); }

RawStreams raw_pair(std::uint64_t seed, double horizon = 800) {
  return simulate(pair_world(horizon), math::RandomStream(seed, 0)).streams;
}

double decay_of(const HawkesFit& fit, Influence influence) { return std::exp(shape_of(fit, influence)[0]); }

class EverySharing : public ::testing::TestWithParam<DecaySharing> {};

TEST_P(EverySharing, recovers_a_world_of_many_events) {
  const HawkesFit fit = fit_hawkes(draw_series(pair_world(20000), 4), {.sharing = GetParam()});
  EXPECT_TRUE(fit.is_converged);
  EXPECT_FALSE(fit.is_shape_at_bound);
  EXPECT_NEAR(baseline_of(fit, 0, 0), 0.5, 0.03);
  EXPECT_NEAR(baseline_of(fit, 1, 0), 0.3, 0.03);
  EXPECT_NEAR(branching_of(fit, {0, 0}), 0.3, 0.03);
  EXPECT_NEAR(branching_of(fit, {0, 1}), 0.3, 0.03);
  EXPECT_NEAR(branching_of(fit, {1, 0}), 0.0, 0.03);
  EXPECT_NEAR(branching_of(fit, {1, 1}), 0.4, 0.03);
  EXPECT_NEAR(decay_of(fit, {1, 1}), 1.5, 0.15);
}

// A step along one parameter leaves its bounds, or raises the likelihood no further.
bool is_no_higher(const HawkesLikelihood& likelihood, const FittedPart& part, std::size_t parameter, double step) {
  std::vector<double> moved = part.parameters;
  moved[parameter] += step;
  return moved[parameter] < 0 || likelihood.evaluate(moved, math::Derivatives::first).value <= part.log_likelihood;
}

TEST_P(EverySharing, stands_where_no_small_step_raises_the_likelihood) {
  const EventSeries series = draw_series(pair_world(500), 9);
  const HawkesFit fit = fit_hawkes(series, {.sharing = GetParam()});
  for (const FittedPart& part : fit.parts) {
    const HawkesLikelihood likelihood(series, fit.structure, part.targets);
    for (std::size_t i = 0; i < part.parameters.size(); ++i) {
      EXPECT_TRUE(is_no_higher(likelihood, part, i, -1e-3)) << i;
      EXPECT_TRUE(is_no_higher(likelihood, part, i, 1e-3)) << i;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Sharings, EverySharing,
                         ::testing::Values(DecaySharing::all, DecaySharing::by_source, DecaySharing::by_target));

TEST(Fit, with_more_decays_is_never_less_likely) {
  const EventSeries series = draw_series(pair_world(500), 2);
  const double all = fit_hawkes(series, {.sharing = DecaySharing::all}).log_likelihood;
  EXPECT_GE(fit_hawkes(series, {.sharing = DecaySharing::by_source}).log_likelihood, all - 1e-6);
  EXPECT_GE(fit_hawkes(series, {.sharing = DecaySharing::by_target}).log_likelihood, all - 1e-6);
}

TEST(Fit, is_the_same_to_the_byte_for_any_number_of_threads) {
  const EventSeries series = draw_series(pair_world(500), 2);
  const HawkesFit one = fit_hawkes(series, {.threads = 1});
  const HawkesFit two = fit_hawkes(series, {.threads = 2});
  for (std::size_t i = 0; i < one.parts.size(); ++i) {
    EXPECT_EQ(one.parts[i].parameters, two.parts[i].parameters);
  }
}

TEST(Fit, does_not_depend_on_the_order_of_streams) {
  const RawStreams raw = raw_pair(6);
  RawStreams swapped = raw;
  std::ranges::reverse(swapped.names);
  std::ranges::reverse(swapped.times);
  const HawkesFit fit = fit_hawkes(make_event_series(raw).value());
  const HawkesFit other = fit_hawkes(make_event_series(swapped).value());
  EXPECT_NEAR(fit.log_likelihood, other.log_likelihood, 1e-7);
  EXPECT_NEAR(branching_of(fit, {0, 1}), branching_of(other, {1, 0}), 1e-5);
  EXPECT_NEAR(baseline_of(fit, 0, 0), baseline_of(other, 1, 0), 1e-5);
}

TEST(Fit, does_not_depend_on_the_unit_of_time) {
  RawStreams raw = raw_pair(6);
  const HawkesFit in_days = fit_hawkes(make_event_series(raw).value());
  for (auto& times : raw.times) {
    std::ranges::for_each(times, [](double& time) { time *= 24; });
  }
  *raw.horizon *= 24;
  const HawkesFit in_hours = fit_hawkes(make_event_series(raw).value());
  EXPECT_NEAR(branching_of(in_hours, {0, 1}), branching_of(in_days, {0, 1}), 1e-5);
  EXPECT_NEAR(decay_of(in_hours, {0, 1}) * 24, decay_of(in_days, {0, 1}), 1e-4);
}

TEST(Fit, of_a_stream_is_not_changed_by_an_unrelated_target_and_hardly_by_an_unrelated_source) {
  RawStreams raw = raw_pair(6);
  const HawkesFit fit = fit_hawkes(make_event_series(raw).value());
  math::RandomStream random(77, 0);
  std::vector<double> unrelated(300);
  std::ranges::generate(unrelated, [&] { return 800 * random.next_uniform(); });
  std::ranges::sort(unrelated);
  raw.names.emplace_back("unrelated");
  raw.times.push_back(unrelated);
  const HawkesFit wider = fit_hawkes(make_event_series(raw).value());
  EXPECT_NEAR(branching_of(wider, {0, 1}), branching_of(fit, {0, 1}), 0.02);
  EXPECT_NEAR(branching_of(wider, {1, 1}), branching_of(fit, {1, 1}), 0.02);
  EXPECT_LT(branching_of(wider, {2, 1}), 0.1);
  const HawkesFit without = fit_hawkes(make_event_series(raw).value(), {.left_out = {{2, 0}, {2, 1}}});
  EXPECT_DOUBLE_EQ(branching_of(without, {2, 1}), 0);
  EXPECT_NEAR(branching_of(without, {0, 1}), branching_of(fit, {0, 1}), 1e-5);
}

TEST(Fit, tells_a_common_cause_from_coupling_where_the_cause_is_given) {
  HawkesWorld world = small_world({0.1, 0.1}, {0.1, 0.0, 0.0, 0.1, 2.0, 2.0}, 2.0, 2000);
  world.names.emplace_back("offensives");
  world.driver_times = {{}};
  math::RandomStream random(8, 0);
  for (int i = 0; i < 300; ++i) {
    world.driver_times[0].push_back(2000 * random.next_uniform());
  }
  std::ranges::sort(world.driver_times[0]);
  RawStreams raw = simulate(world, math::RandomStream(8, 1)).streams;
  const HawkesFit with = fit_hawkes(make_event_series(raw).value());
  raw.names.pop_back();
  raw.times.pop_back();
  raw.driver_count = 0;
  const HawkesFit blind = fit_hawkes(make_event_series(raw).value());
  EXPECT_GT(branching_of(blind, {0, 1}), 0.2) << "without the cause, its effect looks like coupling";
  EXPECT_LT(branching_of(with, {0, 1}), 0.08);
  EXPECT_NEAR(branching_of(with, {2, 0}), 2.0, 0.3);
}

TEST(Fit, of_counts_recovers_a_binned_world) {
  HawkesWorld world = pair_world(20000);
  world.kernel.bin_width = 1;
  const SimulatedStreams simulated = simulate(world, math::RandomStream(4, 0));
  const EventSeries series = make_event_series(simulated.streams, {TimeResolution::automatic, 1.0}).value();
  ASSERT_TRUE(series.is_binned());
  const HawkesFit fit = fit_hawkes(series);
  EXPECT_DOUBLE_EQ(fit.bin_width, 1);
  EXPECT_NEAR(branching_of(fit, {0, 1}), 0.3, 0.04);
  EXPECT_NEAR(branching_of(fit, {1, 1}), 0.4, 0.04);
  EXPECT_NEAR(decay_of(fit, {1, 1}), 1.5, 0.3);
}

TEST(Fit, recovers_a_power_law) {
  HawkesWorld world = small_world({0.3}, {0.6}, 1.0, 20000);
  world.kernel = make_kernel(KernelKind::power_law, draw_series(small_world({1.0}, {0.0}, 1.0, 20000), 1));
  world.shapes = {Shape{std::log(0.5), std::log(1.2)}};
  const EventSeries series = draw_series(world, 3);
  const HawkesFit fit = fit_hawkes(series, {.kernel = KernelKind::power_law});
  EXPECT_TRUE(fit.is_converged);
  EXPECT_NEAR(branching_of(fit, {0, 0}), 0.6, 0.06);
  EXPECT_NEAR(half_life(fit.structure.kernel, shape_of(fit, {0, 0})), half_life(world.kernel, world.shapes[0]), 0.15);
  EXPECT_GT(fit.log_likelihood, fit_hawkes(series).log_likelihood + 10) << "the exponential fits worse";
}

TEST(Fit, recovers_a_baseline_that_rises) {
  HawkesWorld world = small_world({0.5}, {0.3}, 2.0, 8000);
  world.edges.edges = {0, 4000, 8000};
  world.baseline = {{0.2, 0.8}};
  const HawkesFit fit = fit_hawkes(draw_series(world, 3), {.baseline_pieces = 2});
  EXPECT_NEAR(baseline_of(fit, 0, 0), 0.2, 0.03);
  EXPECT_NEAR(baseline_of(fit, 0, 1), 0.8, 0.08);
  EXPECT_NEAR(branching_of(fit, {0, 0}), 0.3, 0.05);
}

TEST(Fit, starts_long_series_from_their_head_and_ends_where_short_ones_do) {
  const EventSeries series = draw_series(small_world({5.0}, {0.6}, 3.0, 5000), 3);
  ASSERT_GT(series.time.size(), 45000U);
  const HawkesFit fit = fit_hawkes(series);
  EXPECT_TRUE(fit.is_converged);
  EXPECT_NEAR(branching_of(fit, {0, 0}), 0.6, 0.02);
  EXPECT_NEAR(decay_of(fit, {0, 0}), 3, 0.15);
}

TEST(Fit, of_one_event_is_flagged) {
  const HawkesFit fit = fit_hawkes(make_event_series({.names = {"ALPHA"}, .times = {{3.0}}, .horizon = 10.0}).value());
  EXPECT_TRUE(fit.has_few_events);
  EXPECT_NEAR(baseline_of(fit, 0, 0), 0.1, 1e-5);
  EXPECT_DOUBLE_EQ(branching_of(fit, {0, 0}), 0);
}

TEST(Fit, of_events_all_in_one_bin_is_flagged) {
  const HawkesFit fit =
      fit_hawkes(make_event_series({.names = {"ALPHA"}, .times = {{2, 2, 2}}, .horizon = 8.0}).value());
  EXPECT_TRUE(fit.has_few_events);
  EXPECT_NEAR(baseline_of(fit, 0, 0), 3.0 / 8, 1e-5);
}

TEST(SpectralRadius, is_the_largest_eigenvalue) {
  const EventSeries series = draw_series(pair_world(500), 9);
  const HawkesFit fit = fit_hawkes(series);
  const double a = branching_of(fit, {0, 0});
  const double b = branching_of(fit, {0, 1});
  const double c = branching_of(fit, {1, 0});
  const double d = branching_of(fit, {1, 1});
  EXPECT_NEAR(spectral_radius(fit), (a + d) / 2 + std::sqrt((a - d) * (a - d) / 4 + b * c), 1e-6);
}

TEST(Fit, refuses_influences_of_streams_that_are_not_there) {
  const EventSeries series = draw_series(pair_world(100), 9);
  EXPECT_THROW(fit_hawkes(series, {.left_out = {{2, 0}}}), Failure);
}

// Times of niwa_times.csv: README of the data gives the figures, from two optimisers.
TEST(Fit, of_the_public_retweets_gives_the_published_figures) {
  const auto file = std::filesystem::path(ENTENTE_SOURCE_DIR) / ".." / "shared" / "data" / "hawkes" / "niwa_times.csv";
  if (!std::filesystem::exists(file)) {
    GTEST_SKIP() << "no ../shared/data/hawkes beside the checkout";
  }
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  RawStreams raw{.names = {"posts"}, .times = {{}}};
  while (std::getline(stream, line)) {
    raw.times[0].push_back(std::stod(line.substr(line.find(',') + 1)));
  }
  const HawkesFit fit = fit_hawkes(make_event_series(raw).value());
  EXPECT_TRUE(fit.is_converged);
  EXPECT_NEAR(-fit.log_likelihood, 1114.364122, 1e-5);
  EXPECT_NEAR(baseline_of(fit, 0, 0), 0.06328435, 1e-5);
  EXPECT_NEAR(decay_of(fit, {0, 0}), 0.07909829, 1e-5);
  EXPECT_NEAR(branching_of(fit, {0, 0}) * decay_of(fit, {0, 0}), 0.07595318, 1e-5);
}

}  // namespace
}  // namespace entente::signals
