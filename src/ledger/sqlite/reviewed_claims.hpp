// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Ledger::reviewed_claims.
std::vector<ReviewedClaim> reviewed_claims(const Connection& connection);

}  // namespace entente::ledger
