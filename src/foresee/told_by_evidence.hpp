// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "domain/level.hpp"
#include "infer/smoothing.hpp"

namespace entente::foresee {

// The months [first, last] of a chain that a question is about.
struct MonthsAsked {
  std::size_t first = 0;
  std::size_t last = 0;
};

// P(the level is at least this one in some of these months | everything): one less the evidence of paths that stay
// below it, over all evidence. Of a single month it is that month's P(at least). Precondition: the months lie within
// the likelihood's.
double reached_prob(const model::Chain& chain, infer::LogLikelihood log_likelihood, const MonthsAsked& months,
                    Level level);

}  // namespace entente::foresee
