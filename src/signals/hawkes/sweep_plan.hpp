// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "signals/hawkes/event_series.hpp"

namespace entente::signals {

// Times at which the baseline may change, 0 and the horizon included: piece p runs from edge p to edge p + 1.
struct BaselineEdges {
  std::vector<double> edges;

  [[nodiscard]] std::size_t piece_count() const { return edges.size() - 1; }
  [[nodiscard]] double length(std::size_t piece) const { return edges[piece + 1] - edges[piece]; }
};

// `pieces` of equal length over the window; edges fall between bins where times are binned.
BaselineEdges equal_pieces(const EventSeries& series, std::size_t pieces);

// The walk over a series that the recursion takes, worked out once for all parameters: a step for each event (or filled
// bin) of the targets, and before each step the events that have become its history since the last one.
struct SweepPlan {
  std::vector<std::uint32_t> targets;  // [target], streams, ascending
  std::vector<double> gap;             // [step], time since the step before, for the first since 0
  std::vector<double> step_count;      // [step], events that the step stands for
  std::vector<std::uint32_t> target;   // [step], place in `targets`
  std::vector<std::uint32_t> piece;    // [step], of the baseline
  std::vector<std::size_t> end;        // [step], one past its last new source event
  std::vector<double> lag;             // [source event], from it to the step whose history it joins
  std::vector<double> source_count;    // [source event]
  std::vector<std::uint32_t> source;   // [source event], stream; those past the last step join at the end
  std::size_t most_new_sources = 0;    // before any one step
  double last_gap = 0;                 // from the last step to the end: the horizon, or the start of the last bin
  std::size_t stream_count = 0;
  std::size_t piece_count = 1;
};

SweepPlan make_sweep_plan(const EventSeries& series, const std::vector<std::uint32_t>& targets,
                          const BaselineEdges& edges);

}  // namespace entente::signals
