// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "domain/level.hpp"
#include "model/chain.hpp"

namespace entente::model {

// What each level weighs at a drive, log odds a step: exp(base_rate + slope * drive).
PerLevel<double> rise_at(const TransitionFactors& factors, double drive);

// One row of transition(), P(to | from), [to]; sums to one. `rise` as rise_at() gives it. For who draws a path, and
// needs the row of the level that it is at.
PerLevel<double> transition_row(const TransitionFactors& factors, const PerLevel<double>& rise, std::size_t from);

}  // namespace entente::model
