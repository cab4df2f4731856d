// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "evidence/observation.hpp"
#include "infer/smoothing.hpp"
#include "model/chain.hpp"

namespace entente::explain {

// Two states of what is known of one pair, and the event "at least this level in this period". The path leads from
// one to the other in a straight line: log-likelihood `from` + w (`to` - `from`) for w from 0 to 1, [period x level].
struct EventPath {
  model::Chain chain;
  infer::LogLikelihood from;
  infer::LogLikelihood to;
  Level event = Level::tactical;
  std::size_t period = 0;
};

// P(level | event) - P(level | not event), averaged over a path: [period x level].
using Tilt = std::vector<PerLevel<double>>;

// What one observation adds to logit P(event) along the path, `item` being its log-likelihood of each level: the sum
// over its periods of weight * tilt . item. Linear in the item, so that any split of it sums to the whole.
double share_of(const evidence::Observation& observation, const PerLevel<double>& item, const Tilt& tilt);

struct PathSums {
  double shares = 0;
  double sizes = 0;  // of the shares, signs left out
};

struct PathResult {
  double residual_logit = 0;  // shift less the sum of the shares: what the quadrature left over
  std::size_t node_count = 0;
};

// Integrates d logit P(E) / dw = sum over items of E[l | E] - E[l | not E] by Gauss-Legendre with as many nodes as it
// takes for the shares that `set_shares` makes of the mean tilt to sum to `shift_logit` to 1e-9
// [Aumann and Shapley 1974]. Cost: two smoothing passes a node.
PathResult integrate_path(const EventPath& path, double shift_logit,
                          const std::function<PathSums(const Tilt&)>& set_shares);

}  // namespace entente::explain
