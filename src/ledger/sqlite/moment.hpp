// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// A moment as the numbers that queries compare with; the largest number where the moment does not restrict.
struct MomentBounds {
  std::int64_t decided_before_seconds = 0;
  std::int64_t last_entry = 0;
};
MomentBounds bounds_of(const LedgerMoment& moment);

// Ledger::count_decisions_after.
std::size_t count_decisions_after(const Connection& connection, Date day, const Pair& pair);

}  // namespace entente::ledger
