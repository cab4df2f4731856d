// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/ucdp_yearly.hpp"

#include "ingest/events/columns.hpp"
#include "ingest/events/fields.hpp"

namespace entente::ingest {
namespace {

struct Columns {
  explicit Columns(const Header& header)
      : dyad(header.column({"dyad_id", "conflict_id"})),
        year(header.column("year")),
        side_a(header.column({"side_a", "side_a_name"})),
        side_a_id(header.column("side_a_id")),
        allies_a(header.column("side_a_2nd")),
        side_b(header.column({"side_b", "side_b_name"})),
        side_b_id(header.column("side_b_id")),
        allies_b(header.column("side_b_2nd")),
        best(header.column({"best_fatality_estimate", "fat_best", "bd_best"})),
        low(header.column({"low_fatality_estimate", "fat_low", "bd_low"})),
        high(header.column({"high_fatality_estimate", "fat_high", "bd_high"})),
        location(header.column({"location", "location_inc"})),
        territory(header.column("territory_name")) {}
  Column dyad, year, side_a, side_a_id, allies_a, side_b, side_b_id, allies_b, best, low, high, location, territory;
};

std::optional<Skip> set_year(Event& event, std::string_view year) {
  const std::optional<Skip> skip = set_days(event, std::string(year) + "-01-01", std::string(year) + "-12-31");
  event.day_precision = DayPrecision::year;
  return skip;
}

// The names of one side. More than one: each is listed, and none of their ids is told apart.
void add_side(Event& event, std::string_view names, std::string_view code, EventSide side) {
  const std::vector<std::string> parts = names_in(names, ',');
  for (const std::string& name : parts) {
    const bool is_alone = parts.size() == 1;
    add_party(event, name, is_alone ? code : "", side, is_alone ? PartyRole::main : PartyRole::listed);
  }
}

void add_allies(Event& event, std::string_view names, EventSide side) {
  for (const std::string& name : names_in(names, ',')) {
    add_party(event, name, "", side, PartyRole::ally);
  }
}

std::optional<Skip> event_of(Event& event, const Columns& columns, std::string_view coding, Cells cells) {
  const std::string dyad = text_of(columns.dyad.of(cells));
  const std::string year = text_of(columns.year.of(cells));
  if (dyad.empty() || year.empty()) {
    return Skip{"the row has no id or no year"};
  }
  event.id = dyad + "-" + year;
  event.kind = EventKind::fight;
  event.coding = coding;
  if (std::optional<Skip> skip = set_year(event, year)) {
    return skip;
  }
  add_side(event, columns.side_a.of(cells), columns.side_a_id.of(cells), EventSide::a);
  add_allies(event, columns.allies_a.of(cells), EventSide::a);
  add_side(event, columns.side_b.of(cells), columns.side_b_id.of(cells), EventSide::b);
  add_allies(event, columns.allies_b.of(cells), EventSide::b);
  set_text(event.place.country, columns.location.of(cells));
  event.where_precision = WherePrecision::country;
  event.deaths = {count_of(columns.best.of(cells)), count_of(columns.low.of(cells)), count_of(columns.high.of(cells))};
  set_short_text(event.note, columns.territory.of(cells));
  return std::nullopt;
}

std::optional<RecognisedFile> yearly(const FileHead& head, std::string_view coding) {
  const Columns columns{Header(head.rows.front())};
  RecognisedFile recognised;
  recognised.version = version_in_name(head.file_name);
  recognised.map_event = [columns, coding](Event& event, Cells cells) {
    return event_of(event, columns, coding, cells);
  };
  return recognised;
}

struct SupportColumns {
  explicit SupportColumns(const Header& header)
      : dyad(header.column({"dyad_id", "conflict_id"})),
        dyad_name(header.column("dyad_name")),
        year(header.column("year")),
        giver(header.column("ext_name")),
        giver_id(header.column("ext_id")),
        taker(header.column("actor_name")),
        taker_id(header.column("actor_id")),
        is_given(header.column("ext_sup")),
        is_alleged(header.column("ext_alleged")),
        location(header.column({"location_inc", "location"})) {}
  Column dyad, dyad_name, year, giver, giver_id, taker, taker_id, is_given, is_alleged, location;
};

std::optional<Skip> support_of(Event& event, const SupportColumns& columns, Cells cells) {
  if (columns.is_given.of(cells) != "1") {
    return Skip{"no support is recorded for that year"};
  }
  const std::string year = text_of(columns.year.of(cells));
  event.kind = EventKind::support;
  event.coding = columns.is_alleged.of(cells) == "1" ? "external support, alleged" : "external support";
  event.id = text_of(columns.dyad.of(cells)) + "-" + text_of(columns.taker_id.of(cells)) + "-" +
             text_of(columns.giver_id.of(cells)) + "-" + year;
  if (std::optional<Skip> skip = set_year(event, year)) {
    return skip;
  }
  add_party(event, columns.giver.of(cells), columns.giver_id.of(cells), EventSide::a, PartyRole::main);
  add_party(event, columns.taker.of(cells), columns.taker_id.of(cells), EventSide::b, PartyRole::main);
  set_text(event.place.country, columns.location.of(cells));
  event.where_precision = event.place.country.empty() ? WherePrecision::unknown : WherePrecision::country;
  set_short_text(event.note, columns.dyad_name.of(cells));
  return std::nullopt;
}

}  // namespace

std::optional<RecognisedFile> recognise_ucdp_nonstate(const FileHead& head, const EventOptions& /*options*/) {
  return yearly(head, "non-state, a year");
}

std::optional<RecognisedFile> recognise_ucdp_dyadic(const FileHead& head, const EventOptions& /*options*/) {
  return yearly(head, "state-based, a year");
}

std::optional<RecognisedFile> recognise_ucdp_support(const FileHead& head, const EventOptions& /*options*/) {
  const SupportColumns columns{Header(head.rows.front())};
  RecognisedFile recognised;
  recognised.version = version_in_name(head.file_name);
  recognised.map_event = [columns](Event& event, Cells cells) { return support_of(event, columns, cells); };
  return recognised;
}

}  // namespace entente::ingest
