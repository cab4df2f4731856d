// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <string>
#include <vector>

#include "signals/hawkes/simulate.hpp"

namespace entente::signals {

// A world of exponential kernels with one decay: baselines of the modelled streams, branching ratios [from x to].
inline HawkesWorld small_world(const std::vector<double>& baseline, std::vector<double> branching, double decay,
                               double horizon) {
  HawkesWorld world;
  world.branching = std::move(branching);
  world.shapes.assign(world.branching.size(), Shape{std::log(decay), 0});
  world.edges.edges = {0, horizon};
  for (const double rate : baseline) {
    world.names.push_back("ALPHA " + std::to_string(world.names.size()));
    world.baseline.push_back({rate});
  }
  return world;
}

inline EventSeries draw_series(const HawkesWorld& world, std::uint64_t seed, std::uint64_t stream = 0) {
  return make_event_series(simulate(world, math::RandomStream(seed, stream)).streams).value();
}

}  // namespace entente::signals
