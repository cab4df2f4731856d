// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/fit.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "base/error.hpp"
#include "base/in_parallel.hpp"

namespace entente::signals {
namespace {

constexpr std::size_t kHeadEvents = 20000;  // enough to tell fast from slow influence, in a fiftieth of the time
constexpr double kSelfShare = 0.5;          // of the events that a start puts down to other events
constexpr double kLeastBaseline = 1e-6;     // of the mean rate: an event without history must stay possible
constexpr double kMostBaseline = 1e4;       // of the mean rate, in a short piece
constexpr double kMostBranching = 1e3;

struct Bounds {
  std::vector<double> lower;
  std::vector<double> upper;
};

double mean_rate(const EventSeries& series, std::uint32_t target) { return series.totals[target] / series.horizon; }

void bound_shapes(const HawkesLikelihood& likelihood, Bounds& bounds) {
  const ParameterLayout& layout = likelihood.layout();
  const ShapeBounds shapes = shape_bounds(likelihood.structure().kernel, likelihood.series());
  for (std::size_t group = 0; group < layout.group_count; ++group) {
    for (std::size_t q = 0; q < layout.shape_count; ++q) {
      bounds.lower[layout.shape(group, q)] = shapes.lower[q];
      bounds.upper[layout.shape(group, q)] = shapes.upper[q];
    }
  }
}

void bound_baselines(const HawkesLikelihood& likelihood, Bounds& bounds) {
  const ParameterLayout& layout = likelihood.layout();
  for (std::size_t i = 0; i < layout.target_count; ++i) {
    const double rate = mean_rate(likelihood.series(), likelihood.plan().targets[i]);
    for (std::size_t p = 0; p < layout.piece_count; ++p) {
      bounds.lower[layout.baseline(i, p)] = kLeastBaseline * rate;
      bounds.upper[layout.baseline(i, p)] = kMostBaseline * rate;
    }
  }
}

Bounds bounds_of(const HawkesLikelihood& likelihood, const std::vector<Influence>& left_out) {
  const ParameterLayout& layout = likelihood.layout();
  Bounds bounds{std::vector<double>(layout.size(), 0.0), std::vector<double>(layout.size(), kMostBranching)};
  bound_shapes(likelihood, bounds);
  bound_baselines(likelihood, bounds);
  const std::vector<std::uint32_t>& targets = likelihood.plan().targets;
  for (const Influence& influence : left_out) {
    const auto target = std::ranges::find(targets, influence.to);
    if (target != targets.end()) {
      bounds.upper[layout.branching(static_cast<std::size_t>(target - targets.begin()), influence.from)] = 0;
    }
  }
  return bounds;
}

std::vector<double> start_from(const HawkesLikelihood& likelihood, const Shape& shape) {
  const ParameterLayout& layout = likelihood.layout();
  const EventSeries& series = likelihood.series();
  std::vector<double> start(layout.size(), 0.0);
  for (std::size_t group = 0; group < layout.group_count; ++group) {
    std::copy_n(shape.begin(), layout.shape_count, &start[layout.shape(group, 0)]);
  }
  const double all = std::accumulate(series.totals.begin(), series.totals.end(), 0.0);
  const std::vector<std::uint32_t>& targets = likelihood.plan().targets;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    std::fill_n(&start[layout.baseline(i, 0)], layout.piece_count, (1 - kSelfShare) * mean_rate(series, targets[i]));
    std::fill_n(&start[layout.branching(i, 0)], layout.stream_count, kSelfShare * series.totals[targets[i]] / all);
  }
  return start;
}

math::Maximum climb(const HawkesLikelihood& likelihood, const std::vector<Influence>& left_out,
                    const std::vector<double>& start) {
  const Bounds bounds = bounds_of(likelihood, left_out);
  const auto evaluate = [&likelihood](std::span<const double> point, math::Derivatives derivatives) {
    return likelihood.evaluate(point, derivatives);
  };
  return math::maximise({evaluate, bounds.lower, bounds.upper}, start);
}

math::Maximum best_of_starts(const HawkesLikelihood& likelihood, const std::vector<Influence>& left_out) {
  std::optional<math::Maximum> best;
  for (const Shape& shape : starting_shapes(likelihood.structure().kernel, likelihood.series())) {
    math::Maximum found = climb(likelihood, left_out, start_from(likelihood, shape));
    if (!best || found.at_point.value > best->at_point.value) {
      best = std::move(found);
    }
  }
  return *std::move(best);
}

// The first events, with the window cut behind them.
EventSeries head_of(const EventSeries& series) {
  EventSeries head = series;
  head.time.resize(kHeadEvents);
  head.stream.resize(kHeadEvents);
  head.count.resize(kHeadEvents);
  head.horizon = series.time[kHeadEvents];
  std::ranges::fill(head.totals, 0.0);
  for (std::size_t i = 0; i < kHeadEvents; ++i) {
    head.totals[head.stream[i]] += head.count[i];
  }
  return head;
}

// Starts of a long series: what the fit of its head found for the shapes and, where the head has events, all else.
std::vector<double> start_from_head(const HawkesLikelihood& likelihood, const std::vector<Influence>& left_out) {
  const EventSeries head = head_of(likelihood.series());
  const std::vector<std::uint32_t>& targets = likelihood.plan().targets;
  HawkesStructure structure = likelihood.structure();
  structure.edges = equal_pieces(head, 1);
  const bool is_empty = std::ranges::any_of(targets, [&](std::uint32_t target) { return head.totals[target] == 0; });
  if (is_empty || !(head.horizon > 0)) {
    return start_from(likelihood, starting_shapes(structure.kernel, likelihood.series()).front());
  }
  const HawkesLikelihood of_head(head, structure, targets);
  const math::Maximum found = best_of_starts(of_head, left_out);
  const ParameterLayout& from = of_head.layout();
  const ParameterLayout& to = likelihood.layout();
  std::vector<double> start(to.size());
  std::copy_n(found.point.begin(), from.shape(from.group_count, 0), start.begin());
  for (std::size_t i = 0; i < targets.size(); ++i) {
    std::fill_n(&start[to.baseline(i, 0)], to.piece_count, found.point[from.baseline(i, 0)]);
    std::copy_n(&found.point[from.branching(i, 0)], to.stream_count, &start[to.branching(i, 0)]);
  }
  return start;
}

FittedPart fit_part(const EventSeries& series, const HawkesStructure& structure,
                    const std::vector<std::uint32_t>& targets, const std::vector<Influence>& left_out) {
  const HawkesLikelihood likelihood(series, structure, targets);
  const bool is_long = series.time.size() > 2 * kHeadEvents;
  math::Maximum found = is_long ? climb(likelihood, left_out, start_from_head(likelihood, left_out))
                                : best_of_starts(likelihood, left_out);
  const Bounds bounds = bounds_of(likelihood, left_out);
  FittedPart part{
      .targets = targets,
      .layout = likelihood.layout(),
      .held = math::held_by_bounds({nullptr, bounds.lower, bounds.upper}, found.point, found.at_point.gradient),
      .gradient = found.at_point.gradient,
      .information = std::move(found.at_point.information),
      .log_likelihood = found.at_point.value,
      .steps = found.steps,
      .is_converged = found.is_converged};
  part.parameters = std::move(found.point);
  return part;
}

std::vector<std::vector<std::uint32_t>> parts_of(const EventSeries& series, DecaySharing sharing) {
  std::vector<std::uint32_t> all(series.modelled_count);
  std::iota(all.begin(), all.end(), 0U);
  if (sharing != DecaySharing::by_target) {
    return {all};
  }
  std::vector<std::vector<std::uint32_t>> parts(all.size());
  std::ranges::transform(all, parts.begin(), [](std::uint32_t target) { return std::vector{target}; });
  return parts;
}

bool is_shape_held(const FittedPart& part) {
  return std::any_of(part.held.begin(),
                     part.held.begin() + static_cast<std::ptrdiff_t>(part.layout.shape(part.layout.group_count, 0)),
                     [](bool held) { return held; });
}

}  // namespace

HawkesFit fit_hawkes(const EventSeries& series, const HawkesOptions& options) {
  const bool names_all = std::ranges::all_of(options.left_out, [&](const Influence& influence) {
    return influence.from < series.stream_count() && influence.to < series.modelled_count;
  });
  if (!names_all || options.baseline_pieces == 0) {
    throw Failure({ErrorCode::internal, "Hawkes options", "name a stream that is not there, or no baseline",
                   "Report this as a defect"});
  }
  HawkesFit fit{.names = series.names,
                .modelled_count = series.modelled_count,
                .structure = {make_kernel(options.kernel, series), options.sharing,
                              equal_pieces(series, options.baseline_pieces)},
                .horizon = series.horizon,
                .bin_width = series.bin_width};
  const auto parts = parts_of(series, options.sharing);
  fit.parts.resize(parts.size());
  run_in_parallel(parts.size(), options.threads,
                  [&](std::size_t i) { fit.parts[i] = fit_part(series, fit.structure, parts[i], options.left_out); });
  fit.is_converged = std::ranges::all_of(fit.parts, &FittedPart::is_converged);
  fit.is_shape_at_bound = std::ranges::any_of(fit.parts, is_shape_held);
  fit.has_few_events =
      std::any_of(series.totals.begin(), series.totals.begin() + static_cast<std::ptrdiff_t>(series.modelled_count),
                  [](double total) { return total < kFewEvents; });
  for (const FittedPart& part : fit.parts) {
    fit.log_likelihood += part.log_likelihood;
  }
  return fit;
}

FittedPart fit_target(const EventSeries& series, std::uint32_t target, const HawkesOptions& options) {
  return fit_part(
      series,
      {make_kernel(options.kernel, series), DecaySharing::by_target, equal_pieces(series, options.baseline_pieces)},
      {target}, options.left_out);
}

PlaceOfTarget find_target(const HawkesFit& fit, std::size_t target) {
  for (const FittedPart& part : fit.parts) {
    const auto found = std::ranges::find(part.targets, target);
    if (found != part.targets.end()) {
      return {&part, static_cast<std::size_t>(found - part.targets.begin())};
    }
  }
  throw Failure({ErrorCode::internal, "Hawkes fit", "has no such target", "Report this as a defect"});
}

double baseline_of(const HawkesFit& fit, std::size_t target, std::size_t piece) {
  const auto [part, place] = find_target(fit, target);
  return part->parameters[part->layout.baseline(place, piece)];
}

double branching_of(const HawkesFit& fit, Influence influence) {
  const auto [part, place] = find_target(fit, influence.to);
  return part->parameters[part->layout.branching(place, influence.from)];
}

Shape shape_of(const HawkesFit& fit, Influence influence) {
  const auto [part, place] = find_target(fit, influence.to);
  Shape shape{};
  for (std::size_t q = 0; q < part->layout.shape_count; ++q) {
    shape[q] = part->parameters[part->layout.shape(part->layout.group_of(influence.from), q)];
  }
  return shape;
}

double spectral_radius(const HawkesFit& fit) {
  constexpr int kSquarings = 30;
  // The norm of the matrix's 2^k-th power grows as the radius to that power (Gelfand's formula).
  const std::size_t size = fit.modelled_count;
  std::vector<double> matrix;
  for (std::uint32_t from = 0; from < size; ++from) {
    for (std::uint32_t to = 0; to < size; ++to) {
      matrix.push_back(branching_of(fit, {from, to}));
    }
  }
  double log_norm = 0;
  double share = 1;
  for (int squaring = 0; squaring < kSquarings; ++squaring, share /= 2) {
    const double norm = *std::ranges::max_element(matrix);
    if (!(norm > 0)) {
      return 0;
    }
    log_norm += share * std::log(norm);
    std::vector<double> square(size * size, 0.0);
    for (std::size_t at = 0; at < size * size * size; ++at) {
      const std::size_t row = at / (size * size);
      const std::size_t middle = at / size % size;
      square[row * size + at % size] += matrix[row * size + middle] / norm * (matrix[middle * size + at % size] / norm);
    }
    matrix = std::move(square);
  }
  return std::exp(log_norm);
}

}  // namespace entente::signals
