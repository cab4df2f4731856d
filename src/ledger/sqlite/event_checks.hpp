// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Data sets whose events or posts do not say what was written.
std::vector<Finding> check_event_rows(const Connection& connection);

}  // namespace entente::ledger
