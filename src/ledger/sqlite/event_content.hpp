// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/event.hpp"
#include "domain/post.hpp"

namespace entente::ledger {

// All that a row says, each field with its length: what its data set's hash is taken over. The numbers that the ledger
// gives are left out.
std::string content_of(const Event& event);
std::string content_of(const Post& post);

// 64 bits of FNV-1a over the series and what it knows a row by. Rows of one identity are still told apart by their ids.
std::int64_t identity_of(std::string_view series, std::string_view id);

// A party by its number in event_parties, and how it takes part; see column `sides` of the table events.
struct PartyPlace {
  std::int64_t party = 0;
  EventSide side = EventSide::a;
  PartyRole role = PartyRole::main;
};
std::string to_sides_text(const std::vector<PartyPlace>& places);
// Throws UnreadableRow for a text that the function above does not write.
std::vector<PartyPlace> places_of(std::string_view sides_text);

}  // namespace entente::ledger
