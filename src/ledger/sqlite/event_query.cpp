// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_query.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <string>

#include "ledger/sqlite/event_reading.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

// "1,5,8": the parties with one of these names, whatever their code.
std::string numbers_of_names(const TextsByNumber& parties, const std::vector<std::string>& names) {
  std::string numbers;
  for (const auto& [number, texts] : parties.rows()) {
    if (std::ranges::find(names, texts[0]) != names.end()) {
      numbers += (numbers.empty() ? "" : ",") + std::to_string(number);
    }
  }
  return numbers;
}

std::string naming(const TextsByNumber& parties, const std::vector<std::string>& names) {
  return " AND e.number IN (SELECT event FROM event_sides WHERE party IN (" + numbers_of_names(parties, names) + "))";
}

// The numbers of the rows that one series wrote, as conditions: "(x.number BETWEEN 1 AND 5 OR ...)".
std::string in_sets(const std::vector<StoredDataSet>& sets, const std::string& column,
                    const std::function<bool(const DataSet&)>& is_wanted) {
  std::string condition;
  for (const StoredDataSet& set : sets) {
    if (is_wanted(set.data_set) && set.data_set.events > 0) {
      condition += (condition.empty() ? "" : " OR ") + column + " BETWEEN " + std::to_string(set.first_event) +
                   " AND " + std::to_string(set.first_event + set.data_set.events - 1);
    }
  }
  return condition.empty() ? "0" : "(" + condition + ")";
}

std::string set_condition(const EventTables& tables, const EventFilter& filter, const std::string& column) {
  const auto is_wanted = [&filter](const DataSet& set) {
    return (!filter.series || set.series == *filter.series) && (!filter.may_leave_only || set.may_leave) &&
           (!filter.stored_by || set.at_unix_seconds <= *filter.stored_by);
  };
  const bool is_any = !filter.series && !filter.may_leave_only && !filter.stored_by;
  return is_any ? "1" : in_sets(tables.sets, column, is_wanted);
}

std::string event_query(const EventTables& tables, const EventFilter& filter) {
  std::string query = std::string("SELECT ") + kEventColumns + " FROM events e WHERE e.kind <> 'removed' AND " +
                      set_condition(tables, filter, "e.number") +
                      " AND NOT EXISTS (SELECT 1 FROM events n WHERE n.identity = e.identity AND n.number > e.number "
                      "AND n.id = e.id AND " +
                      set_condition(tables, filter, "n.number") + ")";
  if (!filter.names.empty()) {
    query += naming(tables.parties, filter.names);
  }
  if (!filter.others.empty()) {
    query += naming(tables.parties, filter.others);
  }
  return query + " AND e.last_day >= ?1 AND e.first_day <= ?2 ORDER BY e.first_day, e.number LIMIT ?3";
}

std::int64_t days_or(const std::optional<Date>& date, std::int64_t otherwise) {
  return date ? std::int64_t{date->time_since_epoch().count()} : otherwise;
}

std::int64_t limit_of(const std::optional<std::size_t>& limit) {
  return limit ? static_cast<std::int64_t>(*limit) : -1;  // SQLite takes a negative limit for none
}

}  // namespace

std::vector<Event> current_events(const Connection& connection, const EventFilter& filter) {
  const EventTables tables = event_tables(connection);
  SQLite::Statement statement(connection.database, event_query(tables, filter));
  RowBinder row(statement);
  row.integer(days_or(filter.days.first, std::numeric_limits<std::int64_t>::min()));
  row.integer(days_or(filter.days.last, std::numeric_limits<std::int64_t>::max()));
  row.integer(limit_of(filter.limit));
  std::vector<Event> events;
  while (statement.executeStep()) {
    events.push_back(read_event(statement, tables));
  }
  return events;
}

std::vector<EventName> current_event_names(const Connection& connection) {
  SQLite::Statement statement(connection.database,
                              "SELECT p.name, count(DISTINCT s.event) FROM event_parties p "
                              "JOIN event_sides s ON s.party = p.number GROUP BY p.name ORDER BY 2 DESC, 1");
  std::vector<EventName> names;
  while (statement.executeStep()) {
    RowReader row(statement);
    std::string name = row.text();
    names.push_back({std::move(name), row.integer()});
  }
  return names;
}

std::vector<Post> current_posts(const Connection& connection, const PostFilter& filter) {
  const EventTables tables = event_tables(connection);
  SQLite::Statement statement(
      connection.database,
      std::string("SELECT ") + kPostColumns +
          " FROM posts p WHERE NOT EXISTS (SELECT 1 FROM posts n WHERE n.identity = p.identity AND n.number > p.number "
          "AND n.id = "
          "p.id) AND (?1 IS NULL OR p.channel IN (SELECT number FROM channels WHERE name = ?1 OR id = ?1)) AND "
          "p.at_unix_seconds >= ?2 AND p.at_unix_seconds < ?3 ORDER BY p.at_unix_seconds, p.number LIMIT ?4");
  RowBinder row(statement);
  row.text_or_null(filter.channel).integer(filter.from_unix_seconds.value_or(std::numeric_limits<std::int64_t>::min()));
  row.integer(filter.to_unix_seconds.value_or(std::numeric_limits<std::int64_t>::max()));
  row.integer(limit_of(filter.limit));
  std::vector<Post> posts;
  while (statement.executeStep()) {
    posts.push_back(read_post(statement, tables));
  }
  return posts;
}

}  // namespace entente::ledger
