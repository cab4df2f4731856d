// SPDX-License-Identifier: Apache-2.0
#include "tests/ledger/old_ledger.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <string>

#include "ledger/sqlite/data_set_rows.hpp"
#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/event_content.hpp"
#include "ledger/sqlite/migrate.hpp"
#include "ledger/sqlite/numbered_texts.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr std::size_t kVersion = 8;

std::string word_of(const EventParty& party, std::int64_t number) {
  const std::string mark = party.role == PartyRole::main ? "" : party.role == PartyRole::ally ? "+" : ",";
  return (party.side == EventSide::a ? "a" : "b") + std::to_string(number) + mark;
}

class OldWriter {
 public:
  OldWriter(const Connection& connection, const DataSet& data_set)
      : connection_(connection),
        set_(next_data_set(connection, data_set)),
        parties_(connection, "event_parties", "name, code"),
        places_(connection, "event_places", "country, first, second") {}

  void write(const Event& event) {
    const std::int64_t number = set_.first_event + set_.data_set.events++;
    content_.text(content_of(event));
    const std::string sides = write_sides(event, number);
    SQLite::Statement insert(connection_.database,
                             "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    RowBinder row(insert);
    row.integer(number).integer(identity_of(set_.data_set.series, event.id)).text(event.id);
    row.integer(static_cast<std::int64_t>(event.line)).text(to_word(event.kind)).text(event.coding);
    row.integer(event.first_day.time_since_epoch().count()).integer(event.last_day.time_since_epoch().count());
    row.text(to_word(event.day_precision)).text(sides);
    write_place(row, event);
    row.integer_or_null(event.deaths.best).integer_or_null(event.deaths.low).integer_or_null(event.deaths.high);
    row.text(event.note).text(event.source).execute();
  }

  void finish() {
    set_.content = content_.hex();
    append_data_set(connection_, set_);
  }

 private:
  std::string write_sides(const Event& event, std::int64_t number) {
    std::string sides;
    for (const EventParty& party : event.parties) {
      const std::int64_t of_party = parties_.number_of({party.name, party.code});
      sides += (sides.empty() ? "" : " ") + word_of(party, of_party);
      SQLite::Statement insert(connection_.database, "INSERT OR IGNORE INTO event_sides VALUES (?, ?)");
      RowBinder(insert).integer(of_party).integer(number).execute();
    }
    return sides;
  }
  void write_place(RowBinder& row, const Event& event) {
    const Place& place = event.place;
    row.integer_or_null(
        place == Place{} ? std::nullopt : std::optional(places_.number_of({place.country, place.first, place.second})));
    row.text(event.spot).text(to_word(event.where_precision));
    if (event.coordinates) {
      row.real(event.coordinates->latitude_degrees).real(event.coordinates->longitude_degrees);
    } else {
      row.integer_or_null(std::nullopt).integer_or_null(std::nullopt);
    }
  }

  const Connection& connection_;
  StoredDataSet set_;
  NumberedTexts parties_;
  NumberedTexts places_;
  Digest content_;
};

std::string quoted(const std::string& text) {
  std::string quoted = "'";
  for (const char byte : text) {
    quoted += byte == '\'' ? "''" : std::string(1, byte);
  }
  return quoted + "'";
}

std::string naming(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) {
    list += (list.empty() ? "" : ", ") + quoted(name);
  }
  return names.empty() ? ""
                       : " AND e.number IN (SELECT s.event FROM event_sides s JOIN event_parties p ON p.number = "
                         "s.party WHERE p.name IN (" +
                             list + "))";
}

// The data sets that the filter lets through, as a condition on a column of numbers.
std::string in_sets(const EventFilter& filter, const std::string& column) {
  std::string wanted = "1";
  wanted += filter.series ? " AND d.series = " + quoted(*filter.series) : "";
  wanted += filter.may_leave_only ? " AND d.may_leave" : "";
  wanted += filter.stored_by ? " AND d.at_unix_seconds <= " + std::to_string(*filter.stored_by) : "";
  return "EXISTS (SELECT 1 FROM data_sets d WHERE " + wanted + " AND " + column +
         " BETWEEN d.first_event AND d.first_event + d.event_count - 1)";
}

}  // namespace

OldLedger::OldLedger(const std::filesystem::path& file)
    : connection_{file, Ledger::Access::read_write,
                  SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)} {
  connection_.database.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = WAL");
  for (const EmbeddedFile& migration : embedded_migrations().first(kVersion)) {
    connection_.database.exec(std::string(migration.content));
  }
  connection_.database.exec("PRAGMA application_id = 0x454E5445; PRAGMA user_version = " + std::to_string(kVersion));
}

void OldLedger::add(const DataSet& data_set, const std::vector<Event>& events) {
  write_whole(connection_, [&] {
    OldWriter writer(connection_, data_set);
    std::ranges::for_each(events, [&writer](const Event& event) { writer.write(event); });
    writer.finish();
  });
}

std::vector<std::int64_t> OldLedger::numbers(const EventFilter& filter) const {
  const std::string query = "SELECT e.number FROM events e WHERE e.kind <> 'removed' AND " +
                            in_sets(filter, "e.number") +
                            " AND NOT EXISTS (SELECT 1 FROM events n WHERE n.identity = e.identity AND "
                            "n.number > e.number AND n.id = e.id AND " +
                            in_sets(filter, "n.number") + ")" + naming(filter.names) + naming(filter.others) +
                            " AND e.last_day >= ? AND e.first_day <= ? ORDER BY e.first_day, e.number LIMIT ?";
  SQLite::Statement statement(connection_.database, query);
  const auto day_or = [](const std::optional<Date>& day, std::int64_t otherwise) {
    return day ? std::int64_t{day->time_since_epoch().count()} : otherwise;
  };
  RowBinder row(statement);
  row.integer(day_or(filter.days.first, std::numeric_limits<std::int64_t>::min()));
  row.integer(day_or(filter.days.last, std::numeric_limits<std::int64_t>::max()));
  row.integer(filter.limit ? static_cast<std::int64_t>(*filter.limit) : -1);
  std::vector<std::int64_t> numbers;
  while (statement.executeStep()) {
    numbers.push_back(statement.getColumn(0).getInt64());
  }
  return numbers;
}

std::vector<EventName> OldLedger::event_names() const {
  SQLite::Statement statement(connection_.database,
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

}  // namespace entente::ledger
