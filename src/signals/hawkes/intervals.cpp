// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/intervals.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>

#include "base/in_parallel.hpp"
#include "math/normal.hpp"
#include "signals/hawkes/simulate.hpp"

namespace entente::signals {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

constexpr double kTellsNothing = 1e-9;  // information on a log shape: a standard error of 30,000, so none

// A part with the covariance of what no bound holds. A shape that the likelihood does not depend on, as where all
// influence is nil, takes no part.
struct Spread {
  explicit Spread(const FittedPart& fitted) : part(fitted), place(fitted.held.size(), 0) {
    for (std::size_t i = 0; i < part.held.size(); ++i) {
      if (!part.held[i] && std::abs(part.information.at(i, i)) > kTellsNothing) {
        place[i] = free.size();
        free.push_back(i);
      }
    }
    math::SymmetricMatrix information(free.size());
    for (std::size_t a = 0; a < free.size(); ++a) {
      for (std::size_t b = 0; b < free.size(); ++b) {
        information.at(a, b) = part.information.at(free[a], free[b]);
      }
    }
    covariance = math::inverse_if_positive(information);
  }

  [[nodiscard]] bool is_free(std::size_t i) const { return place[i] < free.size() && free[place[i]] == i; }

  [[nodiscard]] double covariance_of(std::size_t a, std::size_t b) const {
    return is_free(a) && is_free(b) && covariance ? covariance->at(place[a], place[b]) : 0.0;
  }

  // The information on a held parameter once all free ones are fitted anew: its own, less what they take up.
  [[nodiscard]] double profile_information(std::size_t held) const {
    double taken = 0;
    for (const std::size_t a : free) {
      for (const std::size_t b : free) {
        taken += part.information.at(held, a) * covariance_of(a, b) * part.information.at(held, b);
      }
    }
    return part.information.at(held, held) - taken;
  }

  const FittedPart& part;
  std::vector<std::size_t> free;
  std::vector<std::size_t> place;  // [parameter], in `free`
  std::optional<math::SymmetricMatrix> covariance;
};

// How many standard errors an interval reaches to either side.
double reach_of(double coverage_prob) { return math::normal_quantile(0.5 + coverage_prob / 2); }

// Where g n - I n^2 / 2 has fallen by half the squared reach.
double reach_from_bound(double slope, double information, double reach) {
  return (slope + std::sqrt(slope * slope + information * reach * reach)) / information;
}

Interval branching_interval(const Spread& spread, std::size_t place, double reach) {
  const double estimate = spread.part.parameters[place];
  if (!spread.covariance) {
    return {estimate, 0, kInfinity, 0};
  }
  if (spread.part.held[place]) {
    const double information = spread.profile_information(place);
    const double high = information > 0 ? reach_from_bound(spread.part.gradient[place], information, reach) : kInfinity;
    return {estimate, estimate, estimate + high, 0};
  }
  const double error = std::sqrt(spread.covariance_of(place, place));
  return {estimate, std::max(0.0, estimate - reach * error), estimate + reach * error, error};
}

// Of a positive figure whose logarithm has this standard error.
Interval log_interval(double estimate, double log_error, double reach) {
  return {estimate, estimate * std::exp(-reach * log_error), estimate * std::exp(reach * log_error),
          estimate * log_error};
}

Interval baseline_interval(const Spread& spread, std::size_t place, double reach) {
  const double estimate = spread.part.parameters[place];
  if (!spread.covariance) {
    return {estimate, 0, kInfinity, 0};
  }
  if (spread.part.held[place]) {
    const double information = spread.profile_information(place);
    const double high = information > 0 ? reach_from_bound(spread.part.gradient[place], information, reach) : kInfinity;
    return {estimate, 0, estimate + high, 0};
  }
  return log_interval(estimate, std::sqrt(spread.covariance_of(place, place)) / estimate, reach);
}

// The half-life as a function of the shape, its error by the slopes of its logarithm.
Interval half_life_interval(const HawkesFit& fit, const Spread& spread, Influence influence, double reach) {
  constexpr double kStep = 1e-5;
  const Shape shape = shape_of(fit, influence);
  const ParameterLayout& layout = spread.part.layout;
  const std::size_t group = layout.group_of(influence.from);
  const double estimate = half_life(fit.structure.kernel, shape);
  if (!spread.covariance || branching_of(fit, influence) == 0) {
    return {estimate, 0, kInfinity, 0};
  }
  Shape slope{};
  for (std::size_t q = 0; q < layout.shape_count; ++q) {
    Shape moved = shape;
    moved[q] += kStep;
    slope[q] = (std::log(half_life(fit.structure.kernel, moved)) - std::log(estimate)) / kStep;
  }
  double variance = 0;
  for (std::size_t q = 0; q < layout.shape_count; ++q) {
    for (std::size_t r = 0; r < layout.shape_count; ++r) {
      variance += slope[q] * slope[r] * spread.covariance_of(layout.shape(group, q), layout.shape(group, r));
    }
  }
  return log_interval(estimate, std::sqrt(variance), reach);
}

// The figures of a fit without their ranges.
HawkesIntervals estimates_of(const HawkesFit& fit) {
  HawkesIntervals result;
  for (std::uint32_t to = 0; to < fit.modelled_count; ++to) {
    for (std::size_t p = 0; p < fit.structure.edges.piece_count(); ++p) {
      result.baseline.push_back({baseline_of(fit, to, p)});
    }
  }
  for (std::uint32_t from = 0; from < fit.stream_count(); ++from) {
    for (std::uint32_t to = 0; to < fit.modelled_count; ++to) {
      result.branching.push_back({branching_of(fit, {from, to})});
      result.half_life.push_back({half_life(fit.structure.kernel, shape_of(fit, {from, to}))});
    }
  }
  return result;
}

// Sets the ranges of one target's figures.
void set_ranges(const HawkesFit& fit, const Spread& spread, std::size_t place, double reach, HawkesIntervals& result) {
  const ParameterLayout& layout = spread.part.layout;
  const std::uint32_t target = spread.part.targets[place];
  for (std::size_t p = 0; p < layout.piece_count; ++p) {
    result.baseline[target * layout.piece_count + p] = baseline_interval(spread, layout.baseline(place, p), reach);
  }
  for (std::uint32_t from = 0; from < fit.stream_count(); ++from) {
    const std::size_t pair = from * fit.modelled_count + target;
    result.branching[pair] = branching_interval(spread, layout.branching(place, from), reach);
    result.half_life[pair] = half_life_interval(fit, spread, {from, target}, reach);
  }
}

// Sets low, high and standard error of each figure from what the draws give.
void summarise(const std::vector<std::vector<Interval>>& draws, double coverage_prob, std::vector<Interval>& figures) {
  const auto count = static_cast<double>(draws.size());
  for (std::size_t i = 0; i < figures.size() && !draws.empty(); ++i) {
    std::vector<double> values(draws.size());
    std::ranges::transform(draws, values.begin(), [i](const std::vector<Interval>& draw) { return draw[i].estimate; });
    std::ranges::sort(values);
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    const double squares = std::inner_product(values.begin(), values.end(), values.begin(), 0.0) / count;
    const auto at = [&](double prob) { return values[static_cast<std::size_t>(std::round(prob * (count - 1)))]; };
    figures[i].low = at((1 - coverage_prob) / 2);
    figures[i].high = at((1 + coverage_prob) / 2);
    figures[i].standard_error = std::sqrt(std::max(0.0, squares - mean * mean));
  }
}

}  // namespace

HawkesIntervals information_intervals(const HawkesFit& fit, double coverage_prob) {
  HawkesIntervals result = estimates_of(fit);
  for (const FittedPart& part : fit.parts) {
    const Spread spread(part);
    for (std::size_t i = 0; i < part.targets.size(); ++i) {
      set_ranges(fit, spread, i, reach_of(coverage_prob), result);
    }
  }
  return result;
}

BootstrapIntervals bootstrap_intervals(const HawkesFit& fit, const EventSeries& series, const HawkesOptions& options,
                                       const BootstrapOptions& bootstrap) {
  const HawkesWorld world = world_of(fit, series);
  HawkesOptions one_thread = options;
  one_thread.threads = 1;
  const SeriesOptions as_before{series.is_binned() ? TimeResolution::binned : TimeResolution::exact, series.bin_width};
  std::vector<std::optional<HawkesIntervals>> draws(bootstrap.draws);
  run_in_parallel(draws.size(), bootstrap.threads, [&](std::size_t draw) {
    const SimulatedStreams simulated = simulate(world, math::RandomStream(bootstrap.seed, draw));
    const auto drawn = make_event_series(simulated.streams, as_before);
    if (drawn && !simulated.is_cut_off) {
      draws[draw] = estimates_of(fit_hawkes(*drawn, one_thread));
    }
  });
  std::vector<std::vector<Interval>> baseline;
  std::vector<std::vector<Interval>> branching;
  std::vector<std::vector<Interval>> half_life;
  for (const auto& draw : draws) {
    if (draw) {
      baseline.push_back(draw->baseline);
      branching.push_back(draw->branching);
      half_life.push_back(draw->half_life);
    }
  }
  BootstrapIntervals result{estimates_of(fit), draws.size() - baseline.size()};
  summarise(baseline, bootstrap.coverage_prob, result.intervals.baseline);
  summarise(branching, bootstrap.coverage_prob, result.intervals.branching);
  summarise(half_life, bootstrap.coverage_prob, result.intervals.half_life);
  return result;
}

}  // namespace entente::signals
