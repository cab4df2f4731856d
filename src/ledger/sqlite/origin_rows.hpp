// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "domain/origin.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Writes a decision about origins. Throws Failure: claim_unknown; claim_invalid where it does not fit its action.
void append_origin_decision(const Connection& connection, const OriginDecision& decision);

// All that were made by a moment, oldest first.
std::vector<OriginDecision> all_origin_decisions(const Connection& connection, const LedgerMoment& moment);
// Those on the claims of one document, by its row number, oldest first.
std::vector<OriginDecision> origin_decisions_of(const Connection& connection, std::int64_t document);
// That of one entry, where the entry is one.
std::optional<OriginDecision> origin_decision_at(const Connection& connection, std::int64_t number);

}  // namespace entente::ledger
