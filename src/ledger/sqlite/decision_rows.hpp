// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Throws UnreadableRow where no decision is called so.
DecisionKind decision_kind_of(std::string_view word);

// Writes a decision. Throws Failure: claim_unknown; claim_invalid where a correction cannot be stored.
void append_decision(const Connection& connection, const Decision& decision);

// Throws UnreadableRow where there is none.
Decision decision_at(const Connection& connection, std::int64_t number);
// Those on all claims that were not taken back, oldest first.
std::vector<Decision> all_standing_decisions(const Connection& connection);
// Oldest first.
std::vector<Decision> decisions_on(const Connection& connection, const ClaimId& claim);

}  // namespace entente::ledger
