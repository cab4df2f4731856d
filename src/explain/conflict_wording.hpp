// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "explain/claim_conflicts.hpp"
#include "explain/exclusions.hpp"

namespace entente::explain {

// Why the two cannot both hold, in one sentence: "Said in one text: one affirms "gives weapons to", the other denies
// "supports"; this is a form of support."
std::string conflict_reason(const HeldClaim& left, const HeldClaim& right, const Exclusion& exclusion);

}  // namespace entente::explain
