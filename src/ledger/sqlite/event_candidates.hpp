// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/event_block_rows.hpp"

namespace entente::ledger {

// A row that the filter lets through, before later rows replace it.
struct EventCandidate {
  std::int64_t first_day = 0;
  std::int64_t number = 0;
  auto operator<=>(const EventCandidate&) const = default;
};

// All of them in the blocks, in the order of their numbers. What the filter says of data sets is the caller's.
std::vector<EventCandidate> find_candidates(const Connection& connection, const std::vector<BlockPlace>& blocks,
                                            const EventFilter& filter);

}  // namespace entente::ledger
