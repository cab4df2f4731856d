// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "domain/explanation.hpp"
#include "read/claims.hpp"

namespace entente::read {

// What the parts of a sentence were taken for when a claim was made of one statement. Follows the rules that the claim
// names back to the words that fired them.
std::vector<ClaimMark> mark_up(const ClaimContext& context, const Statement& statement, const Claim& claim);

}  // namespace entente::read
