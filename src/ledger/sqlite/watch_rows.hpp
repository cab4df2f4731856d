// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "domain/watch.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Writes a word on a standing question; its number is given by the ledger. Throws Failure(claim_invalid) for two times
// the same organisation and for a threshold that is no part of one.
void append_standing_word(const Connection& connection, const StandingWord& word);
std::vector<StandingWord> all_standing_words(const Connection& connection);  // oldest first

// Throws Failure(claim_invalid) where a look is of no question, or its probability is none.
void append_standing_looks(const Connection& connection, std::span<const StandingLook> looks);
std::vector<StandingLook> all_standing_looks(const Connection& connection);  // oldest first

// Rows that are not as they were written.
std::vector<Finding> check_standing_rows(const Connection& connection);

}  // namespace entente::ledger
