// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "math/random.hpp"
#include "signals/hawkes/fit.hpp"

namespace entente::signals {

// A Hawkes process to draw events from. Drivers are streams whose events are given.
struct HawkesWorld {
  std::vector<std::string> names;             // [stream]: modelled ones, then drivers
  std::vector<std::vector<double>> baseline;  // [modelled stream][piece], events per unit of time
  std::vector<double> branching;              // [from x to], streams x modelled streams
  std::vector<Shape> shapes;                  // [from x to]
  Kernel kernel;
  BaselineEdges edges;                            // from 0 to the horizon
  std::vector<std::vector<double>> driver_times;  // [driver]
  std::size_t most_events = 10'000'000;           // a world that does not settle is cut off there

  [[nodiscard]] std::size_t modelled_count() const { return baseline.size(); }
};

struct SimulatedStreams {
  RawStreams streams;
  bool is_cut_off = false;  // there were more than most_events
};

// Draws events cluster by cluster: immigrants at the baseline's rate, and of each event its offspring [Hawkes Oakes
// 1974]. Where the kernel is binned, in whole bins. Starts without history at 0. Throws Failure(internal) where the
// shapes of the world's matrices do not fit.
SimulatedStreams simulate(const HawkesWorld& world, math::RandomStream random);

// The world that a fit describes, with the drivers of its series.
HawkesWorld world_of(const HawkesFit& fit, const EventSeries& series);

}  // namespace entente::signals
