// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

#include "domain/event.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {

struct PartyPart {
  EventSide side;
  PartyRole role;
  bool operator==(const PartyPart&) const = default;
};

// How a party takes part, by the number that stands for it in a block. Only ever added to at the end.
inline constexpr std::array<PartyPart, 6> kPartyParts{{{EventSide::a, PartyRole::main},
                                                       {EventSide::b, PartyRole::main},
                                                       {EventSide::a, PartyRole::ally},
                                                       {EventSide::b, PartyRole::ally},
                                                       {EventSide::a, PartyRole::listed},
                                                       {EventSide::b, PartyRole::listed}}};

constexpr std::int64_t part_number(EventSide side, PartyRole role) {
  std::int64_t number = 0;
  while (kPartyParts.at(static_cast<std::size_t>(number)) != PartyPart{side, role}) {
    ++number;
  }
  return number;
}

// Throws UnreadableRow for a number of none.
inline PartyPart part_of(std::int64_t number) {
  if (number < 0 || number >= static_cast<std::int64_t>(kPartyParts.size())) {
    throw UnreadableRow("part " + std::to_string(number) + " of a party is none");
  }
  return kPartyParts.at(static_cast<std::size_t>(number));
}

}  // namespace entente::ledger
