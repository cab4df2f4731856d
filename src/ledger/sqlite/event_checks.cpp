// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_checks.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <string>

#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/event_content.hpp"
#include "ledger/sqlite/event_reading.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

std::uint64_t side_hash(std::int64_t party, std::int64_t event) {
  return static_cast<std::uint64_t>(identity_of(std::to_string(party), std::to_string(event)));
}

std::uint64_t sum_of_sides(std::string_view sides, std::int64_t event) {
  std::vector<std::int64_t> parties;
  for (const PartyPlace& place : places_of(sides)) {
    parties.push_back(place.party);
  }
  std::ranges::sort(parties);
  const auto [first, last] = std::ranges::unique(parties);
  parties.erase(first, last);
  std::uint64_t sum = 0;
  for (const std::int64_t party : parties) {
    sum += side_hash(party, event);
  }
  return sum;
}

std::uint64_t sum_of_index(const Connection& connection) {
  SQLite::Statement statement(connection.database, "SELECT party, event FROM event_sides");
  std::uint64_t sum = 0;
  while (statement.executeStep()) {
    sum += side_hash(statement.getColumn(0).getInt64(), statement.getColumn(1).getInt64());
  }
  return sum;
}

Finding altered_set(const StoredDataSet& set) {
  return {"data set " + std::to_string(set.data_set.number) + " (" + set.data_set.file_name + ")",
          "its rows are not as they were written"};
}

std::string event_contents(const Connection& connection, const EventTables& tables, const StoredDataSet& set) {
  SQLite::Statement statement(connection.database, std::string("SELECT ") + kEventColumns +
                                                       " FROM events e WHERE e.number BETWEEN ? AND ? ORDER BY number");
  RowBinder(statement).integer(set.first_event).integer(set.first_event + set.data_set.events - 1);
  Digest digest;
  while (statement.executeStep()) {
    digest.text(content_of(read_event(statement, tables)));
  }
  return digest.hex();
}

std::string post_contents(const Connection& connection, const EventTables& tables, const StoredDataSet& set) {
  SQLite::Statement statement(
      connection.database,
      std::string("SELECT ") + kPostColumns + " FROM posts p WHERE p.number BETWEEN ? AND ? ORDER BY p.number");
  RowBinder(statement).integer(set.first_post).integer(set.first_post + set.data_set.posts - 1);
  Digest digest;
  while (statement.executeStep()) {
    digest.text(content_of(read_post(statement, tables)));
  }
  return digest.hex();
}

bool are_as_written(const Connection& connection, const EventTables& tables, const StoredDataSet& set) {
  try {
    const std::string content =
        set.data_set.posts > 0 ? post_contents(connection, tables, set) : event_contents(connection, tables, set);
    return content == set.content;
  } catch (const UnreadableRow&) {
    return false;
  }
}

std::uint64_t sum_of_rows(const Connection& connection) {
  SQLite::Statement statement(connection.database, "SELECT number, sides FROM events");
  std::uint64_t sum = 0;
  while (statement.executeStep()) {
    sum += sum_of_sides(statement.getColumn(1).getString(), statement.getColumn(0).getInt64());
  }
  return sum;
}

}  // namespace

std::vector<Finding> check_event_rows(const Connection& connection) {
  std::vector<Finding> findings;
  const EventTables tables = event_tables(connection);
  for (const StoredDataSet& set : tables.sets) {
    if (!are_as_written(connection, tables, set)) {
      findings.push_back(altered_set(set));
    }
  }
  if (findings.empty() && sum_of_rows(connection) != sum_of_index(connection)) {
    findings.push_back({"event_sides", "it is not what the events name"});
  }
  return findings;
}

}  // namespace entente::ledger
