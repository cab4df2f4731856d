// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Ledger::claims: current_claims() with organisations that are held to be one under the one slug. A claim on two that
// are held to be one is no claim on a pair and left out, unless it is asked for by its id or as it was read.
std::vector<Claim> merged_claims(const Connection& connection, const ClaimFilter& filter);

// Ledger::count_decisions_after, over all pairs that are held to be this one.
std::size_t count_merged_decisions_after(const Connection& connection, Date day, const Pair& pair);

}  // namespace entente::ledger
