// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "engine/whole_system.hpp"
#include "model/passing_drivers.hpp"

namespace entente::engine {

// What comes and goes between each of these pairs, over the axis, as far as it is known: claims of talks with whom the
// other side is adverse to (columns adverse_to of actors.csv), and fights with states in event data, the latter the
// less the further the two are apart in ideology. [pair]
std::vector<std::vector<PassingReason>> passing_reasons(const Registries& registries, const KnownClaims& known,
                                                        const std::vector<Pair>& pairs, const PeriodAxis& axis);

// How much of what the same state does to both counts, from 0 to 1. Groups that share an ideology keep up co-operation
// under repression [Blair et al. 2022], so it counts the less the further apart they are.
double share_of_pressure(const Actor& a, const Actor& b);

}  // namespace entente::engine
