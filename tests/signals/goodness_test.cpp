// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/goodness.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "math/kolmogorov.hpp"
#include "tests/signals/small_world.hpp"

namespace entente::signals {
namespace {

// The fit's place taken by the truth: the world's own parameters in the layout of a fit.
HawkesFit truth_of(const HawkesWorld& world, const EventSeries& series) {
  HawkesFit fit{.names = world.names,
                .modelled_count = world.modelled_count(),
                .structure = {world.kernel, DecaySharing::by_target, world.edges}};
  for (std::uint32_t to = 0; to < world.modelled_count(); ++to) {
    const HawkesLikelihood likelihood(series, fit.structure, {to});
    FittedPart part{.targets = {to}, .layout = likelihood.layout()};
    part.parameters.assign(part.layout.size(), 0.0);
    std::copy_n(world.shapes[to].begin(), part.layout.shape_count, part.parameters.begin());
    for (std::size_t p = 0; p < part.layout.piece_count; ++p) {
      part.parameters[part.layout.baseline(0, p)] = world.baseline[to][p];
    }
    for (std::size_t from = 0; from < world.names.size(); ++from) {
      part.parameters[part.layout.branching(0, from)] = world.branching[from * world.modelled_count() + to];
    }
    fit.parts.push_back(std::move(part));
  }
  return fit;
}

HawkesWorld two_streams(double horizon) { return small_world({0.5, 0.3}, {0.4, 0.3, 0.1, 0.3}, 1.5, horizon); }

// p-values of the true model over worlds are uniform themselves.
double p_of_uniform_p(const HawkesWorld& world, double bin_width) {
  std::vector<double> p_prob;
  for (std::uint64_t draw = 0; draw < 60; ++draw) {
    const SimulatedStreams simulated = simulate(world, math::RandomStream(11, draw));
    const EventSeries series =
        make_event_series(simulated.streams,
                          {bin_width > 0 ? TimeResolution::binned : TimeResolution::exact, bin_width})
            .value();
    p_prob.push_back(test_goodness(truth_of(world, series), series, draw).overall.ks_p_prob);
  }
  return math::kolmogorov_p_prob(math::kolmogorov_statistic(p_prob), p_prob.size());
}

TEST(Goodness, of_the_true_model_is_uniform) { EXPECT_GT(p_of_uniform_p(two_streams(300), 0), 0.01); }

TEST(Goodness, of_the_true_model_of_counts_is_uniform) {
  HawkesWorld world = two_streams(300);
  world.kernel.bin_width = 1;
  EXPECT_GT(p_of_uniform_p(world, 1), 0.01);
}

TEST(Goodness, of_the_true_model_with_pieces_drivers_and_a_power_law_is_uniform) {
  HawkesWorld world = small_world({0.5}, {0.4, 1.0}, 1.0, 400);
  world.names.emplace_back("offensives");
  world.driver_times = {{20, 70.5, 133, 260, 261}};
  world.edges.edges = {0, 150, 400};
  world.baseline = {{0.3, 0.9}};
  world.kernel = make_kernel(KernelKind::power_law, draw_series(small_world({1.0}, {0.0}, 1.0, 400), 1));
  world.shapes.assign(2, Shape{std::log(0.5), std::log(1.2)});
  EXPECT_GT(p_of_uniform_p(world, 0), 0.01);
}

TEST(Goodness, of_a_model_without_excitement_is_refused) {
  HawkesWorld world = two_streams(1500);
  const EventSeries series = draw_series(world, 3);
  world.branching.assign(4, 0.0);
  world.baseline = {{series.totals[0] / 1500}, {series.totals[1] / 1500}};
  const GoodnessOfFit goodness = test_goodness(truth_of(world, series), series);
  EXPECT_LT(goodness.overall.ks_p_prob, 1e-6);
  EXPECT_LT(goodness.streams[0].ks_p_prob, 1e-3);
}

// A fit of maximum likelihood makes the integral over the window equal to the number of events.
TEST(Goodness, of_a_fit_has_gaps_of_mean_one_and_points_on_the_diagonal) {
  const EventSeries series = draw_series(two_streams(1500), 3);
  const GoodnessOfFit goodness = test_goodness(fit_hawkes(series), series);
  for (const Residuals& residuals : goodness.streams) {
    const double sum = std::accumulate(residuals.gaps.begin(), residuals.gaps.end(), 0.0);
    EXPECT_NEAR(sum / static_cast<double>(residuals.gaps.size()), 1, 0.02);
    ASSERT_EQ(residuals.quantiles.size(), kMostQuantiles);
    const QuantilePoint middle = residuals.quantiles[kMostQuantiles / 2];
    EXPECT_NEAR(middle.found, middle.expected, 0.1);
  }
  EXPECT_EQ(goodness.overall.gaps.size(), goodness.streams[0].gaps.size() + goodness.streams[1].gaps.size());
}

// Baseline 1/2 alone: gaps are half of those on the clock; the first event stands at 0 and opens no gap.
TEST(Goodness, gaps_are_integrals_of_the_intensity) {
  const EventSeries series = make_event_series({.names = {"ALPHA"}, .times = {{0, 2, 3}}, .horizon = 4.0}).value();
  const HawkesWorld world = small_world({0.5}, {0.0}, 1.0, 4);
  EXPECT_EQ(test_goodness(truth_of(world, series), series).streams[0].gaps, (std::vector<double>{1.0, 0.5}));
}

}  // namespace
}  // namespace entente::signals
