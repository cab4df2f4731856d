// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "infer/smoothing.hpp"
#include "infer/surroundings.hpp"
#include "infer/system/pair_system.hpp"
#include "model/parameters.hpp"

namespace entente::infer {

// The expected state of all pairs of a system, as each is seen by the others. Holds a pointer: the system must outlive
// it.
struct Field {
  const PairSystem* system = nullptr;
  model::Parameters parameters;
  PerLevel<double> signs{};                    // model::centred_signs
  std::vector<PerLevel<double>> initial_prob;  // [pair], what its drive alone leads to
  std::vector<float> sign;                     // [pair x period], expected sign
  std::vector<float> influence;  // [pair x period], how the pair's path after a period answers to its balance in it
};

// No pair says anything of another yet.
Field make_field(const PairSystem& system, const model::Parameters& parameters);

// What a pair's triangles add up to, [period].
struct Neighbourhood {
  std::vector<float> balance;  // sum over third actors of the product of the two signs
  std::vector<float> pull;     // what one unit of its own sign adds to the log-probability of the others' paths
};
Neighbourhood neighbourhood_of(const Field& field, std::size_t pair);

Surroundings surroundings_of(const Field& field, std::size_t pair);

// The pair's posterior in the field of the others.
Posterior posterior_in_field(const Field& field, std::size_t pair);

}  // namespace entente::infer
