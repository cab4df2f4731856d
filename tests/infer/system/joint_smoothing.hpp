// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "infer/system/pair_system.hpp"
#include "model/parameters.hpp"

namespace entente::testing {

// [pair][period x level]: the exact posterior of a tiny system, by forward and backward sums over the joint states of
// all pairs. Takes time with the square of 6^pairs; for three pairs at most.
std::vector<std::vector<PerLevel<double>>> smooth_jointly(const infer::PairSystem& system,
                                                          const model::Parameters& parameters);

}  // namespace entente::testing
