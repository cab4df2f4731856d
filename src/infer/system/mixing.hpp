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

// Chains are held to have mixed below the first and with at least the second in every figure [Vehtari et al. 2021].
inline constexpr double kLargestRHat = 1.01;
inline constexpr double kLeastEffectiveDraws = 400;

// How well chains met, over all figures that were noted.
struct Mixing {
  double largest_r_hat = 1;
  double least_effective_draws = 0;  // begins with the number of draws of all chains
};
void note_figure(Mixing& mixing, std::span<const Trace> chains);
bool is_mixed(const Mixing& mixing);

}  // namespace entente::infer
