// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_block_rows.hpp"

#include <SQLiteCpp/Column.h>

#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

[[noreturn]] void refuse_missing(std::int64_t first_event) {
  throw UnreadableRow("the block of events from number " + std::to_string(first_event) + " on is missing");
}

BlockPlace read_place(const SQLite::Statement& statement) {
  RowReader row(statement);
  BlockPlace place;
  place.first_event = row.integer();
  place.count = static_cast<std::size_t>(row.integer());
  place.first_day = row.integer();
  place.last_day = row.integer();
  return place;
}

}  // namespace

std::vector<BlockPlace> block_places(const SQLite::Database& database, const std::vector<StoredDataSet>& sets) {
  SQLite::Statement statement(
      database, "SELECT first_event, event_count, first_day, last_day FROM event_blocks ORDER BY first_event");
  std::vector<BlockPlace> places;
  while (statement.executeStep()) {
    BlockPlace place = read_place(statement);
    if (const StoredDataSet* const set = data_set_of_event(sets, place.first_event)) {
      place.data_set = set->data_set.number;
      places.push_back(place);
    }
  }
  return places;
}

std::string block_part(const SQLite::Database& database, std::int64_t first_event, const char* part) {
  SQLite::Statement statement(database, std::string("SELECT ") + part + " FROM event_blocks WHERE first_event = ?");
  RowBinder(statement).integer(first_event);
  if (!statement.executeStep()) {
    refuse_missing(first_event);
  }
  return RowReader(statement).blob();
}

StoredBlock block_at(const SQLite::Database& database, std::int64_t first_event) {
  SQLite::Statement statement(
      database,
      "SELECT event_count, first_day, last_day, of_file, sha256, names, facts, identities, details "
      "FROM event_blocks WHERE first_event = ?");
  RowBinder(statement).integer(first_event);
  if (!statement.executeStep()) {
    refuse_missing(first_event);
  }
  RowReader row(statement);
  StoredBlock stored;
  stored.packed.count = static_cast<std::size_t>(row.integer());
  stored.packed.first_day = row.integer();
  stored.packed.last_day = row.integer();
  stored.of_file = row.text();
  stored.sha256 = row.text();
  stored.packed.names = row.blob();
  stored.packed.facts = row.blob();
  stored.packed.identities = row.blob();
  stored.packed.details = row.blob();
  return stored;
}

void insert_block(const SQLite::Database& database, const PackedEvents& packed, const BlockOrigin& origin) {
  SQLite::Statement insert(database, "INSERT INTO event_blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(origin.first_event).integer(static_cast<std::int64_t>(packed.count));
  row.integer(packed.first_day).integer(packed.last_day).text(origin.of_file).text(origin.goes_on_at);
  row.text(hash_of(packed)).blob(packed.names).blob(packed.facts).blob(packed.identities).blob(packed.details);
  row.execute();
}

std::string content_of_blocks(const SQLite::Database& database, std::int64_t first_event, std::int64_t count) {
  SQLite::Statement statement(
      database, "SELECT sha256 FROM event_blocks WHERE first_event >= ? AND first_event < ? ORDER BY first_event");
  RowBinder(statement).integer(first_event).integer(first_event + count);
  Digest digest;
  while (statement.executeStep()) {
    digest.text(RowReader(statement).text());
  }
  return kBlockContent + digest.hex();
}

std::optional<UnfinishedImport> unfinished_from(const SQLite::Database& database, std::int64_t first_event) {
  SQLite::Statement statement(database,
                              "SELECT of_file, goes_on_at, first_event + event_count FROM event_blocks "
                              "WHERE first_event >= ? ORDER BY first_event DESC LIMIT 1");
  RowBinder(statement).integer(first_event);
  if (!statement.executeStep()) {
    return std::nullopt;
  }
  RowReader row(statement);
  UnfinishedImport unfinished;
  unfinished.sha256 = row.text();
  unfinished.goes_on_at = row.text();
  unfinished.events = row.integer() - first_event;
  return unfinished;
}

void drop_unfinished(const SQLite::Database& database, std::int64_t first_event) {
  SQLite::Statement statement(database, "DELETE FROM event_blocks WHERE first_event >= ?");
  RowBinder row(statement);
  row.integer(first_event).execute();
}

}  // namespace entente::ledger
