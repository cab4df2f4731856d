// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/goodness.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "math/kolmogorov.hpp"
#include "math/random.hpp"
#include "signals/hawkes/step_trace.hpp"

namespace entente::signals {
namespace {

// Rescaled times of a target's events, ascending.
std::vector<double> rescaled_times(const HawkesLikelihood& likelihood, const StepTrace& trace, std::size_t target,
                                   math::RandomStream random) {
  const SweepPlan& plan = likelihood.plan();
  const double width = likelihood.series().bin_width;
  std::vector<double> times;
  for (std::size_t step = 0; step < plan.target.size(); ++step) {
    if (plan.target[step] != target) {
      continue;
    }
    if (!likelihood.series().is_binned()) {
      times.push_back(trace.integral[step]);
      continue;
    }
    const double mean = trace.intensity[step] * width;
    for (auto left = static_cast<std::size_t>(plan.step_count[step]); left > 0; --left) {
      times.push_back(trace.integral[step] - mean * random.next_uniform());
    }
  }
  std::ranges::sort(times);
  return times;
}

void summarise(Residuals& residuals) {
  std::vector<double> uniform;
  std::ranges::transform(residuals.gaps, std::back_inserter(uniform), [](double gap) { return -std::expm1(-gap); });
  residuals.ks_statistic = math::kolmogorov_statistic(uniform);
  residuals.ks_p_prob = math::kolmogorov_p_prob(residuals.ks_statistic, uniform.size());
  std::vector<double> sorted = residuals.gaps;
  std::ranges::sort(sorted);
  const std::size_t points = std::min(sorted.size(), kMostQuantiles);
  for (std::size_t point = 0; point < points; ++point) {
    const std::size_t rank = point * sorted.size() / points;
    const double prob = (static_cast<double>(rank) + 0.5) / static_cast<double>(sorted.size());
    residuals.quantiles.push_back({-std::log1p(-prob), sorted[rank]});
  }
}

Residuals residuals_of(const std::vector<double>& rescaled) {
  Residuals residuals;
  double last = 0;
  for (std::size_t i = 0; i < rescaled.size(); ++i) {
    if (i > 0 || rescaled[i] > 0) {
      residuals.gaps.push_back(std::max(rescaled[i] - last, 0.0));
    }
    last = rescaled[i];
  }
  return residuals;
}

}  // namespace

GoodnessOfFit test_goodness(const HawkesFit& fit, const EventSeries& series, std::uint64_t seed) {
  GoodnessOfFit goodness;
  for (const FittedPart& part : fit.parts) {
    const HawkesLikelihood likelihood(series, fit.structure, part.targets);
    const StepTrace trace = trace_steps(likelihood, part.parameters);
    for (std::size_t i = 0; i < part.targets.size(); ++i) {
      const math::RandomStream random(seed, part.targets[i]);
      goodness.streams.push_back(residuals_of(rescaled_times(likelihood, trace, i, random)));
      const std::vector<double>& gaps = goodness.streams.back().gaps;
      goodness.overall.gaps.insert(goodness.overall.gaps.end(), gaps.begin(), gaps.end());
      summarise(goodness.streams.back());
    }
  }
  summarise(goodness.overall);
  return goodness;
}

}  // namespace entente::signals
