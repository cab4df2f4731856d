// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "infer/smoothing.hpp"

namespace entente::infer {

// Forward filtering and backward smoothing with every sum taken by log-sum-exp [Rabiner 1989, eqs. 19-27].
// Slow and plain: what the faster way is held against.
Posterior smooth_in_log_space(const model::Chain& chain, LogLikelihoodView log_likelihood);

}  // namespace entente::infer
