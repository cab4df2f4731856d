// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Ledger::find_problems. Damage is found and listed; only what keeps the file from being read at all (a lock, rights)
// leaves as SQLite::Exception.
std::vector<Finding> find_problems(const Connection& connection);

}  // namespace entente::ledger
