// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// A stored claim as its row number and full id.
struct StoredClaim {
  std::int64_t number = 0;
  ClaimId id;
  std::int64_t document = 0;
};

// By full id or a unique beginning of it. Throws Failure(claim_unknown) where none or several answer.
StoredClaim find_claim(const Connection& connection, const ClaimId& id);

// Ledger::claims.
std::vector<Claim> current_claims(const Connection& connection, const ClaimFilter& filter);
// The claims of one document by its row number, in the same order.
std::vector<Claim> current_claims_of(const Connection& connection, std::int64_t document);

// The claims as one reading found them, or one decision corrected them, in the order of writing; all as proposed.
std::vector<Claim> claims_of_reading(const Connection& connection, std::int64_t reading);
std::vector<Claim> claims_of_decision(const Connection& connection, std::int64_t decision);
// Every version of every claim of a document.
std::vector<Claim> all_versions_of_claims(const Connection& connection, std::int64_t document);

}  // namespace entente::ledger
