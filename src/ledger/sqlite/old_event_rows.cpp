// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/old_event_rows.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <string>
#include <string_view>

#include "ledger/blocks/event_block_builder.hpp"
#include "ledger/sqlite/event_block_rows.hpp"
#include "ledger/sqlite/numbered_texts.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr char kAllyMark = '+';
constexpr char kListMark = ',';

struct OldTables {
  TextsByNumber parties;
  TextsByNumber places;
};

struct OldDataSet {
  std::string series;
  std::string sha256;
  std::int64_t first_event = 1;
  std::int64_t events = 0;
};

PartyRole role_of(std::string_view mark) {
  if (mark.empty()) {
    return PartyRole::main;
  }
  if (mark.size() != 1 || (mark[0] != kAllyMark && mark[0] != kListMark)) {
    throw UnreadableRow("\"" + std::string(mark) + "\" is no mark of a party");
  }
  return mark[0] == kAllyMark ? PartyRole::ally : PartyRole::listed;
}

// "a12", "b7+": side, number in event_parties, mark.
EventParty party_of(std::string_view word, const TextsByNumber& parties) {
  const char* const end = word.data() + word.size();
  std::int64_t number = 0;
  const auto [after, problem] = std::from_chars(word.data() + std::min<std::size_t>(1, word.size()), end, number);
  if (problem != std::errc{} || !(word.starts_with('a') || word.starts_with('b'))) {
    throw UnreadableRow("\"" + std::string(word) + "\" names no party");
  }
  const std::vector<std::string>& texts = text_row(parties, number, "party");
  const PartyRole role = role_of({after, static_cast<std::size_t>(end - after)});
  return {texts[0], texts[1], word.front() == 'a' ? EventSide::a : EventSide::b, role};
}

std::vector<EventParty> parties_of(std::string_view sides, const TextsByNumber& parties) {
  std::vector<EventParty> named;
  while (!sides.empty()) {
    const std::size_t end = std::min(sides.find(' '), sides.size());
    named.push_back(party_of(sides.substr(0, end), parties));
    sides.remove_prefix(std::min(end + 1, sides.size()));
  }
  return named;
}

Place place_of(const std::optional<std::int64_t>& number, const TextsByNumber& places) {
  if (!number) {
    return {};
  }
  const std::vector<std::string>& texts = text_row(places, *number, "place");
  return {texts[0], texts[1], texts[2]};
}

Date day_of(std::int64_t days) { return Date{std::chrono::days{days}}; }

std::optional<Coordinates> coordinates_of(RowReader& row, bool are_told) {
  if (!are_told) {
    row.skip().skip();
    return std::nullopt;
  }
  const double latitude = row.real();
  return Coordinates{latitude, row.real()};
}

constexpr int kLatitudeColumn = 12;

// The statement's current row; its columns in the order of the table, `identity` left out.
Event read_old_event(const SQLite::Statement& statement, const OldTables& tables) {
  RowReader row(statement);
  Event event;
  event.number = row.integer();
  event.id = row.text();
  event.line = static_cast<std::size_t>(row.integer());
  const std::string kind = row.text();
  event.kind = known(event_kind_from_word(kind), kind);
  event.coding = row.text();
  event.first_day = day_of(row.integer());
  event.last_day = day_of(row.integer());
  const std::string day_precision = row.text();
  event.day_precision = known(day_precision_from_word(day_precision), day_precision);
  event.parties = parties_of(row.text(), tables.parties);
  event.place = place_of(row.integer_or_null(), tables.places);
  event.spot = row.text();
  const std::string where_precision = row.text();
  event.where_precision = known(where_precision_from_word(where_precision), where_precision);
  event.coordinates = coordinates_of(row, !statement.getColumn(kLatitudeColumn).isNull());
  event.deaths.best = row.integer_or_null();
  event.deaths.low = row.integer_or_null();
  event.deaths.high = row.integer_or_null();
  event.note = row.text();
  event.source = row.text();
  return event;
}

std::vector<OldDataSet> old_data_sets(const SQLite::Database& database) {
  SQLite::Statement statement(database,
                              "SELECT series, sha256, first_event, event_count FROM data_sets ORDER BY number");
  std::vector<OldDataSet> sets;
  while (statement.executeStep()) {
    RowReader row(statement);
    OldDataSet set;
    set.series = row.text();
    set.sha256 = row.text();
    set.first_event = row.integer();
    set.events = row.integer();
    sets.push_back(std::move(set));
  }
  return sets;
}

void pack_data_set(const SQLite::Database& database, const OldDataSet& set, const OldTables& tables) {
  SQLite::Statement statement(
      database,
      "SELECT number, id, line, kind, coding, first_day, last_day, day_precision, sides, place, spot, where_precision, "
      "latitude, longitude, deaths_best, deaths_low, deaths_high, note, source FROM events "
      "WHERE number BETWEEN ? AND ? ORDER BY number");
  RowBinder(statement).integer(set.first_event).integer(set.first_event + set.events - 1);
  EventBlockBuilder builder(set.series);
  std::int64_t next = set.first_event;
  const auto write = [&] {
    const std::int64_t first = next - static_cast<std::int64_t>(builder.size());
    insert_block(database, builder.take(), {first, set.sha256, ""});
  };
  while (statement.executeStep()) {
    const Event event = read_old_event(statement, tables);
    if (event.number != next++) {
      break;
    }
    builder.add(event);
    if (builder.is_full()) {
      write();
    }
  }
  if (next != set.first_event + set.events) {
    throw UnreadableRow("event number " + std::to_string(next) + " is missing");
  }
  if (builder.size() > 0) {
    write();
  }
}

}  // namespace

void pack_old_event_rows(SQLite::Database& database) {
  const OldTables tables{{database, "event_parties", "name, code"},
                         {database, "event_places", "country, first, second"}};
  for (const OldDataSet& set : old_data_sets(database)) {
    pack_data_set(database, set, tables);
  }
  database.exec("DROP TABLE events; DROP TABLE event_sides; DROP TABLE event_parties; DROP TABLE event_places;");
}

}  // namespace entente::ledger
