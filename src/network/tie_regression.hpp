// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace entente::network {

// How much two actors do together, as an ordered class: 0 nothing, 1 and up more and more.
struct Tie {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::size_t grade = 0;
  std::vector<double> covariates;  // of the pair, each of about unit spread; as many in every tie
};

struct TieOptions {
  std::size_t draws = 2000;
  std::size_t burn_in = 400;
  std::uint64_t seed = 1;
};

// P(grade >= 1) of the asked ties, given the known ones: ordered probit on covariates, how ready each of the two is for
// any tie, and one latent place that draws like to like or apart (lambda u_a u_b) [Hoff 2021, eqs. 2 and 9, symmetric;
// Albert Chib 1993 for the Gibbs steps]. Variances and lambda are learned. Mean over the draws after the burn-in.
// Throws Failure(internal) where a tie names an actor beyond the count or covariates differ in number.
std::vector<double> predict_ties(std::size_t actor_count, const std::vector<Tie>& known, const std::vector<Tie>& asked,
                                 const TieOptions& options = {});

}  // namespace entente::network
