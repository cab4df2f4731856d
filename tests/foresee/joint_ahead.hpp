// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "foresee/start.hpp"
#include "model/parameters.hpp"

namespace entente::testing {

// The asked pair's figures by sums over the joint states of all pairs, month by month: [month from 0 x level]. Takes
// time with the square of 6^pairs; for three pairs at most. Uses nothing of src/foresee but its start.
struct JointAhead {
  std::vector<PerLevel<double>> prob;
  std::vector<PerLevel<double>> reached;  // at least k in some month from 1 on
};
JointAhead sum_ahead(const foresee::SystemStart& start, const model::Parameters& parameters, std::size_t months);

}  // namespace entente::testing
