// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "evidence/observation.hpp"
#include "infer/smoothing.hpp"
#include "infer/surroundings.hpp"
#include "model/parameters.hpp"

namespace entente::explain {

// What one observation does to P(event), the event being "at least this level in the last period".
struct Contribution {
  double share_logit = 0;   // its part of the shift, by the Aumann-Shapley path
  double prob_without = 0;  // P(event) re-inferred without it, all other weights as they are
};

struct Explanation {
  std::vector<Contribution> contributions;  // one an observation, in their order
  double prior_event_prob = 0;
  double event_prob = 0;
  double shift_logit = 0;     // logit P(event | evidence) - logit P(event)
  double residual_logit = 0;  // shift less the sum of the shares: what the quadrature left over
  std::size_t node_count = 0;
};

// log P(level >= event) - log P(level < event), each summed by itself so that neither loses digits.
double event_log_odds(const PerLevel<double>& prob, Level event);

// Tempers all evidence by w from 0 to 1: d logit P(E) / dw = sum over items of E[l | E] - E[l | not E], integrated by
// Gauss-Legendre with as many nodes as it takes for the shares to sum to the shift to 1e-9 [Aumann and Shapley 1974].
// The event must be above the lowest level. Cost: two smoothing passes a node. The surroundings stay as they are along
// the path: prior_event_prob is that of the pair among the others with no evidence of its own.
Explanation explain_event(const evidence::Evidence& evidence, const model::Parameters& parameters, Level event,
                          const infer::Surroundings& surroundings = {});

}  // namespace entente::explain
