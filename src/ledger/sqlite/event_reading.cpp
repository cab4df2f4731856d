// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_reading.hpp"

#include <SQLiteCpp/Column.h>

#include <chrono>
#include <string>

#include "ledger/sqlite/event_content.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

Date day_of(std::int64_t days) { return Date{std::chrono::days{days}}; }

const std::vector<std::string>& row_with(const TextsByNumber& table, std::int64_t number, const char* what) {
  const std::vector<std::string>* const row = table.find(number);
  if (row == nullptr) {
    throw UnreadableRow(std::string(what) + " number " + std::to_string(number) + " is missing");
  }
  return *row;
}

std::vector<EventParty> parties_of(std::string_view sides, const TextsByNumber& parties) {
  std::vector<EventParty> named;
  for (const PartyPlace& place : places_of(sides)) {
    const std::vector<std::string>& texts = row_with(parties, place.party, "party");
    named.push_back({texts[0], texts[1], place.side, place.role});
  }
  return named;
}

Place place_of(const std::optional<std::int64_t>& number, const TextsByNumber& places) {
  if (!number) {
    return {};
  }
  const std::vector<std::string>& texts = row_with(places, *number, "place");
  return {texts[0], texts[1], texts[2]};
}

void read_where(RowReader& row, Event& event) {
  event.spot = row.text();
  const std::string precision = row.text();
  event.where_precision = known(where_precision_from_word(precision), precision);
}

std::optional<Coordinates> coordinates_of(const SQLite::Statement& statement) {
  constexpr int kLatitudeColumn = 12;
  const SQLite::Column latitude = statement.getColumn(kLatitudeColumn);
  if (latitude.isNull()) {
    return std::nullopt;
  }
  return Coordinates{latitude.getDouble(), statement.getColumn(kLatitudeColumn + 1).getDouble()};
}

}  // namespace

EventTables event_tables(const Connection& connection) {
  return {stored_data_sets(connection), parties_by_number(connection), places_by_number(connection),
          channels_by_number(connection)};
}

Event read_event(const SQLite::Statement& statement, const EventTables& tables) {
  RowReader row(statement);
  Event event;
  event.number = row.integer();
  const StoredDataSet* const set = data_set_of_event(tables.sets, event.number);
  event.data_set = set == nullptr ? 0 : set->data_set.number;
  event.id = row.text();
  event.line = static_cast<std::size_t>(row.integer());
  const std::string kind = row.text();
  event.kind = known(event_kind_from_word(kind), kind);
  event.coding = row.text();
  event.first_day = day_of(row.integer());
  event.last_day = day_of(row.integer());
  const std::string precision = row.text();
  event.day_precision = known(day_precision_from_word(precision), precision);
  event.parties = parties_of(row.text(), tables.parties);
  event.place = place_of(row.integer_or_null(), tables.places);
  read_where(row, event);
  row.skip().skip();
  event.coordinates = coordinates_of(statement);
  event.deaths.best = row.integer_or_null();
  event.deaths.low = row.integer_or_null();
  event.deaths.high = row.integer_or_null();
  event.note = row.text();
  event.source = row.text();
  return event;
}

Post read_post(const SQLite::Statement& statement, const EventTables& tables) {
  RowReader row(statement);
  Post post;
  post.number = row.integer();
  const StoredDataSet* const set = data_set_of_post(tables.sets, post.number);
  post.data_set = set == nullptr ? 0 : set->data_set.number;
  const std::vector<std::string>& channel = row_with(tables.channels, row.integer(), "channel");
  post.channel = channel[0];
  post.channel_id = channel[1];
  post.id = row.text();
  post.at_unix_seconds = row.integer();
  post.text = row.text();
  post.forwarded_from = row.text();
  post.reply_to = row.text();
  return post;
}

}  // namespace entente::ledger
