// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace entente::ledger {

// Some thousand events of one data set in the order of their rows, column by column; written by EventBlockBuilder, read
// by EventFacts and EventDetails. The same events of a series give the same bytes in every ledger.
struct PackedEvents {
  std::size_t count = 0;
  std::int64_t first_day = 0;  // the first of all first days, counted from 1970-01-01
  std::int64_t last_day = 0;   // the last of all last days
  std::string names;           // the parties' names, and how many of the events each takes part in
  std::string facts;           // kind, days and parties: what questions choose events by
  std::string identities;      // identity_of each event, 8 bytes each
  std::string details;         // the rest
};

// Which counts of deaths a row tells, as bits.
inline constexpr std::int64_t kBestTold = 1;
inline constexpr std::int64_t kLowTold = 2;
inline constexpr std::int64_t kHighTold = 4;

// SHA-256 over all of it.
std::string hash_of(const PackedEvents& packed);

}  // namespace entente::ledger
