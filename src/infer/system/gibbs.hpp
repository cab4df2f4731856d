// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "infer/system/mixing.hpp"
#include "infer/system/pair_system.hpp"
#include "model/parameters.hpp"

namespace entente::infer {

struct GibbsOptions {
  std::size_t chains = 4;
  std::size_t warmup = 100;  // sweeps of each chain that are not counted
  std::size_t draws = 400;   // sweeps of each chain that are
  std::uint64_t seed = 1;
  std::size_t threads = 0;  // 0: as many as there are cores; each chain runs on one
};

struct GibbsPosterior {
  std::vector<std::vector<PerLevel<double>>> prob;  // [pair][period x level], sums to 1
  Mixing mixing;                                    // over pairs, of the sign in the last period and of its mean
};

// Block Gibbs: each pair's path of levels is drawn whole given all others' [Carter Kohn 1994], with the factors by
// which it enters the transitions of the pairs that it forms triangles with, so that the chains' target is the exact
// posterior of the model. Probabilities are means of each pair's exact smoothing given the others' drawn paths. The
// same bytes for any number of threads. Cost of a sweep: periods x (pairs + 12 x triangles) transitions. Precondition:
// at least one chain, and four draws.
GibbsPosterior run_gibbs(const PairSystem& system, const model::Parameters& parameters, const GibbsOptions& options);

}  // namespace entente::infer
