// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <SQLiteCpp/Statement.h>

#include <vector>

#include "domain/event.hpp"
#include "domain/post.hpp"
#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/data_set_rows.hpp"
#include "ledger/sqlite/numbered_texts.hpp"

namespace entente::ledger {

// What reading events and posts needs beside their rows.
struct EventTables {
  std::vector<StoredDataSet> sets;
  TextsByNumber parties;
  TextsByNumber places;
  TextsByNumber channels;
};
EventTables event_tables(const Connection& connection);

// The columns that the functions below read, of tables named e and p.
inline constexpr const char* kEventColumns =
    "e.number, e.id, e.line, e.kind, e.coding, e.first_day, e.last_day, e.day_precision, e.sides, e.place, e.spot, "
    "e.where_precision, e.latitude, e.longitude, e.deaths_best, e.deaths_low, e.deaths_high, e.note, e.source";
inline constexpr const char* kPostColumns =
    "p.number, p.channel, p.id, p.at_unix_seconds, p.text, p.forwarded_from, p.reply_to";

// The statement's current row. Throw UnreadableRow for what no version of the program writes.
Event read_event(const SQLite::Statement& statement, const EventTables& tables);
Post read_post(const SQLite::Statement& statement, const EventTables& tables);

}  // namespace entente::ledger
