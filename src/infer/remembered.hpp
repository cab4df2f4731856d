// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "evidence/observation.hpp"
#include "model/parameters.hpp"

namespace entente::infer {

// How present a thing that was once the case still is, [period], from 0 to 1: each observation brings
// model::belief_in(rating, its source) in its months, half of which is forgotten every `months_to_forget_half`; those
// of several origins add up, denials take away, and the sum is held within 0 and 1. A period before the first
// observation knows nothing of it. Laws: nothing observed is 0 throughout; never rises after the last observation.
std::vector<double> remembered(const evidence::Evidence& evidence, const model::Parameters& parameters,
                               double months_to_forget_half);

}  // namespace entente::infer
