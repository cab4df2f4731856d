// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// A ledger of version 8, which held each event as a row, with two indexes: how such rows were written and asked for.
class OldLedger {
 public:
  // Makes the file.
  explicit OldLedger(const std::filesystem::path& file);
  void add(const DataSet& data_set, const std::vector<Event>& events);
  // The numbers of the events that the filter lets through, in order.
  [[nodiscard]] std::vector<std::int64_t> numbers(const EventFilter& filter) const;
  [[nodiscard]] std::vector<EventName> event_names() const;
  [[nodiscard]] Connection& connection() { return connection_; }

 private:
  Connection connection_;
};

// Puts the tables of that version in place of the blocks, without rows.
inline constexpr const char* kOldEventTables =
    "DROP TABLE event_blocks; "
    "CREATE TABLE event_parties (number INTEGER PRIMARY KEY, name TEXT, code TEXT); "
    "CREATE TABLE event_places (number INTEGER PRIMARY KEY, country TEXT, first TEXT, second TEXT); "
    "CREATE TABLE events (number INTEGER PRIMARY KEY, identity, id, line, kind, coding, first_day, last_day, "
    "day_precision, sides, place, spot, where_precision, latitude, longitude, deaths_best, deaths_low, deaths_high, "
    "note, source); "
    "CREATE TABLE event_sides (party, event); ";

}  // namespace entente::ledger
