// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "evidence/observation.hpp"
#include "infer/smoothing.hpp"

namespace entente::explain {

// P(level >= event in the last period) re-inferred without each observation in turn, all weights as they are.
// `items` and `total` are the log-likelihoods of the observations and their sum. Exact: one forward and one backward
// pass over everything, then for each observation only the periods that it speaks of.
std::vector<double> event_probs_without_each(const evidence::Evidence& evidence, const model::Chain& chain,
                                             std::span<const PerLevel<double>> items, const infer::LogLikelihood& total,
                                             Level event);

}  // namespace entente::explain
