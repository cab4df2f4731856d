// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/sweep_plan.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente::signals {
namespace {

constexpr std::uint32_t kNoTarget = std::numeric_limits<std::uint32_t>::max();

void reserve(const EventSeries& series, SweepPlan& plan) {
  double steps = 0;
  for (const std::uint32_t target : plan.targets) {
    steps += series.totals[target];
  }
  const auto most_steps = std::min(static_cast<std::size_t>(steps), series.time.size());
  plan.gap.reserve(most_steps);
  plan.step_count.reserve(most_steps);
  plan.target.reserve(most_steps);
  plan.piece.reserve(most_steps);
  plan.end.reserve(most_steps);
  plan.lag.reserve(series.time.size());
  plan.source_count.reserve(series.time.size());
  plan.source.reserve(series.time.size());
}

// Adds what lies strictly before `time` to the history that its step sees.
void take_sources(const EventSeries& series, double time, SweepPlan& plan) {
  for (std::size_t next = plan.source.size(); next < series.time.size() && series.time[next] < time; ++next) {
    plan.lag.push_back(time - series.time[next]);
    plan.source.push_back(series.stream[next]);
    plan.source_count.push_back(series.count[next]);
  }
}

}  // namespace

BaselineEdges equal_pieces(const EventSeries& series, std::size_t pieces) {
  BaselineEdges edges;
  for (std::size_t p = 0; p <= pieces; ++p) {
    const double edge = series.horizon * static_cast<double>(p) / static_cast<double>(pieces);
    edges.edges.push_back(series.is_binned() ? std::round(edge / series.bin_width) * series.bin_width : edge);
  }
  edges.edges.back() = series.horizon;
  return edges;
}

SweepPlan make_sweep_plan(const EventSeries& series, const std::vector<std::uint32_t>& targets,
                          const BaselineEdges& edges) {
  SweepPlan plan{.targets = targets, .stream_count = series.stream_count(), .piece_count = edges.piece_count()};
  std::vector<std::uint32_t> place(series.stream_count(), kNoTarget);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    place[targets[i]] = static_cast<std::uint32_t>(i);
  }
  reserve(series, plan);
  double last = 0;
  std::uint32_t piece = 0;
  for (std::size_t i = 0; i < series.time.size(); ++i) {
    const double time = series.time[i];
    if (place[series.stream[i]] == kNoTarget) {
      continue;
    }
    take_sources(series, time, plan);
    while (piece + 1 < plan.piece_count && time >= edges.edges[piece + 1]) {
      ++piece;
    }
    plan.gap.push_back(time - last);
    plan.step_count.push_back(series.count[i]);
    plan.target.push_back(place[series.stream[i]]);
    plan.piece.push_back(piece);
    plan.most_new_sources =
        std::max(plan.most_new_sources, plan.source.size() - (plan.end.empty() ? 0 : plan.end.back()));
    plan.end.push_back(plan.source.size());
    last = time;
  }
  // What an event has brought about by the horizon: the bin that it stands in takes no part.
  const double end = series.horizon - series.bin_width;
  plan.last_gap = end - last;
  take_sources(series, std::numeric_limits<double>::infinity(), plan);
  for (std::size_t k = plan.end.empty() ? 0 : plan.end.back(); k < plan.source.size(); ++k) {
    plan.lag[k] = end - series.time[k];
  }
  return plan;
}

}  // namespace entente::signals
