// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "domain/actor_merge.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Throws Failure(claim_invalid) where an organisation would be merged into itself, into one that is itself merged, or
// twice, and where an undo finds nothing to undo.
void append_actor_merge(const Connection& connection, const ActorMerge& merge);
std::vector<ActorMerge> all_actor_merges(const Connection& connection);                         // oldest first
StandingMerges standing_merges(const Connection& connection, const LedgerMoment& moment = {});  // by words of then

// A hash over which organisations are held to be one; 0 where none are.
std::uint64_t state_of_merges(const Connection& connection);

// Rows that are not as they were written.
std::vector<Finding> check_merge_rows(const Connection& connection);

}  // namespace entente::ledger
