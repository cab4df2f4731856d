// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "infer/smoothing.hpp"

namespace entente::infer {

// Forward and backward pass in probabilities that are brought back to sum one every few periods [Rabiner 1989,
// section V.A]. Equal to log space to 1e-12. Cost: two 6 x 6 products a period.
Posterior smooth_scaled(const model::Chain& chain, LogLikelihoodView log_likelihood);

// P(level in the last period | everything): the forward pass alone.
PerLevel<double> filter_last(const model::Chain& chain, LogLikelihoodView log_likelihood);

}  // namespace entente::infer
