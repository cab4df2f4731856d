// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/event_block_rows.hpp"
#include "ledger/sqlite/event_candidates.hpp"

namespace entente::ledger {

// A row that has the identity of another.
struct Occurrence {
  std::int64_t identity = 0;
  std::int64_t number = 0;  // Event::number
  auto operator<=>(const Occurrence&) const = default;
};

// Of these rows, those that share their identity with another one; by identity, then number.
std::vector<Occurrence> recurring(std::vector<Occurrence> rows);

// The numbers of the rows, as `recurring` gives them, that a later one with the same identity and id replaces; sorted.
// Each row must have its id.
std::vector<std::int64_t> replaced_rows(const std::vector<Occurrence>& recurring,
                                        const std::unordered_map<std::int64_t, std::string>& ids);

// Takes out the candidates, which are in the order of their numbers, that a later row of the blocks replaces.
void drop_replaced(std::vector<EventCandidate>& candidates, const Connection& connection,
                   const std::vector<BlockPlace>& blocks);

}  // namespace entente::ledger
