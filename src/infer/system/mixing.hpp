// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace entente::infer {

// One figure of one chain, in the order in which it was drawn.
using Trace = std::vector<double>;

// Split R-hat [Gelman et al. 2013, eq. 11.4]: by how much the spread between the halves of all chains exceeds that
// within them; 1 where they agree, also where the figure never changes; infinite where it is fixed at different values.
// Precondition: at least one chain, all of one length of at least 4.
double split_r_hat(std::span<const Trace> chains);

// How many independent draws the chains are worth, from their autocorrelations up to the first pair of lags whose sum
// is not positive [Gelman et al. 2013, eq. 11.8; Geyer 1992]. At most the number of draws; all of them where the figure
// never changes.
double effective_draws(std::span<const Trace> chains);

}  // namespace entente::infer
