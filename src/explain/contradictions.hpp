// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/claim.hpp"
#include "evidence/observation.hpp"

namespace entente::explain {

// Who affirms what others deny of the same months, and who does both: one sentence a disputed proposition.
// A denial of "at least k" contradicts an affirmation of k or any closer level; drivers are disputed among themselves.
std::vector<std::string> describe_contradictions(const evidence::Evidence& evidence, std::span<const Claim> claims);

}  // namespace entente::explain
