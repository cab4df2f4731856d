// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Takes back the decision that holds on a claim. Throws Failure: claim_unknown; claim_invalid where none does.
void append_withdrawal(const Connection& connection, const Withdrawal& withdrawal);

// Nothing where the entry is no withdrawal.
std::optional<Withdrawal> withdrawal_at(const Connection& connection, std::int64_t number);

}  // namespace entente::ledger
