// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

#include "signals/hawkes/intervals.hpp"
#include "tests/signals/small_world.hpp"

namespace entente::signals {

inline bool is_covered(const Interval& interval, double truth) {
  return interval.low <= truth && truth <= interval.high;
}

inline double count_covered(const HawkesIntervals& intervals, const HawkesWorld& world) {
  double covered = 0;
  for (std::size_t i = 0; i < world.baseline.size(); ++i) {
    covered += is_covered(intervals.baseline[i], world.baseline[i][0]) ? 1 : 0;
  }
  for (std::size_t i = 0; i < world.branching.size(); ++i) {
    covered += is_covered(intervals.branching[i], world.branching[i]) ? 1 : 0;
  }
  for (const std::size_t self : {std::size_t{0}, std::size_t{3}}) {
    covered += is_covered(intervals.half_life[self], std::log(2.0) / 1.5) ? 1 : 0;
  }
  return covered;
}

// The share of 95 % intervals that hold the truth, over the baselines, branching ratios and half-lives of worlds in
// which one stream excites the other and not the other way round.
inline double share_covered(std::uint64_t worlds, double horizon) {
  const HawkesWorld world = small_world({0.5, 0.4}, {0.4, 0.2, 0.0, 0.3}, 1.5, horizon);
  double covered = 0;
  double all = 0;
  for (std::uint64_t draw = 0; draw < worlds; ++draw) {
    covered += count_covered(information_intervals(fit_hawkes(draw_series(world, 7, draw))), world);
    all += static_cast<double>(world.baseline.size() + world.branching.size() + 2);
  }
  return covered / all;
}

}  // namespace entente::signals
