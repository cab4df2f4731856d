// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/acled.hpp"

#include <algorithm>
#include <array>

#include "ingest/ascii.hpp"
#include "ingest/events/columns.hpp"
#include "ingest/events/fields.hpp"

namespace entente::ingest {
namespace {

// Words that begin a label for people of one trait rather than the name of a body.
constexpr std::array<std::string_view, 24> kSocialLabels{
    "aid workers",  "children",           "christian group", "farmers",     "fishers",
    "girls",        "government workers", "health workers",  "hindu group", "journalists",
    "judges",       "labor group",        "labour group",    "lawyers",     "lgbt",
    "muslim group", "prisoners",          "refugees/idps",   "sikh group",  "street traders",
    "students",     "teachers",           "women",           "youth"};

bool is_social_label(const std::string& name) {
  const std::string lower = to_lower(name);
  return std::ranges::any_of(kSocialLabels, [&lower](std::string_view label) {
    return lower.starts_with(label) && (lower.size() == label.size() || lower[label.size()] == ' ');
  });
}

bool are_civilians(std::string_view inter, std::string_view name) {
  return inter == "7" || starts_with_any_case(inter, "civilian") || starts_with_any_case(name, "civilians");
}

struct Columns {
  explicit Columns(const Header& header)
      : id(header.column("event_id_cnty")),
        date(header.column("event_date")),
        precision(header.column("time_precision")),
        type(header.column("event_type")),
        sub_type(header.column("sub_event_type")),
        actor1(header.column("actor1")),
        allies1(header.column({"assoc_actor_1", "associated_actor_1", "ally_actor_1"})),
        actor2(header.column("actor2")),
        allies2(header.column({"assoc_actor_2", "associated_actor_2", "ally_actor_2"})),
        inter2(header.column("inter2")),
        country(header.column("country")),
        admin1(header.column("admin1")),
        admin2(header.column("admin2")),
        location(header.column("location")),
        latitude(header.column("latitude")),
        longitude(header.column("longitude")),
        geo_precision(header.column("geo_precision")),
        source(header.column("source")),
        notes(header.column("notes")),
        fatalities(header.column("fatalities")) {}
  Column id, date, precision, type, sub_type, actor1, allies1, actor2, allies2, inter2, country, admin1, admin2,
      location, latitude, longitude, geo_precision, source, notes, fatalities;
};

EventKind kind_of(const Columns& columns, Cells cells) {
  const std::string type = to_lower(columns.type.of(cells));
  const bool is_on_civilians = are_civilians(columns.inter2.of(cells), columns.actor2.of(cells));
  if (type.starts_with("battles")) {
    return EventKind::fight;
  }
  if (type.starts_with("violence against civilians")) {
    return EventKind::one_sided;
  }
  if (type.starts_with("explosions")) {
    return is_on_civilians || columns.actor2.of(cells).empty() ? EventKind::one_sided : EventKind::fight;
  }
  if (type.starts_with("protests") || type.starts_with("riots")) {
    return EventKind::unrest;
  }
  return to_lower(columns.sub_type.of(cells)) == "agreement" ? EventKind::agreement : EventKind::other;
}

WherePrecision where_precision(std::string_view level) {
  if (level == "1") {
    return WherePrecision::exact;
  }
  if (level == "2") {
    return WherePrecision::second;
  }
  return level == "3" ? WherePrecision::first : WherePrecision::unknown;
}

DayPrecision day_precision(std::string_view level) {
  if (level == "1") {
    return DayPrecision::day;
  }
  if (level == "2") {
    return DayPrecision::week;
  }
  return level == "3" ? DayPrecision::month : DayPrecision::unknown;
}

void add_allies(Event& event, std::string_view names, EventSide side) {
  for (const std::string& name : names_in(names, ';')) {
    if (!is_social_label(name)) {
      add_party(event, name, "", side, PartyRole::ally);
    }
  }
}

std::optional<Skip> event_of(Event& event, const Columns& columns, const EventOptions& options, Cells cells) {
  set_text(event.id, columns.id.of(cells));
  if (event.id.empty()) {
    return Skip{"the event has no id"};
  }
  event.kind = kind_of(columns, cells);
  set_text(event.coding, columns.sub_type.of(cells));
  if (std::optional<Skip> skip = set_days(event, columns.date.of(cells), "")) {
    return skip;
  }
  event.day_precision = day_precision(columns.precision.of(cells));
  add_party(event, columns.actor1.of(cells), "", EventSide::a, PartyRole::main);
  add_allies(event, columns.allies1.of(cells), EventSide::a);
  add_party(event, columns.actor2.of(cells), "", EventSide::b, PartyRole::main);
  add_allies(event, columns.allies2.of(cells), EventSide::b);
  const RawWhere where{columns.country.of(cells),
                       columns.admin1.of(cells),
                       columns.admin2.of(cells),
                       columns.location.of(cells),
                       columns.latitude.of(cells),
                       columns.longitude.of(cells),
                       where_precision(columns.geo_precision.of(cells))};
  if (std::optional<Skip> skip = set_where(event, where, options)) {
    return skip;
  }
  event.deaths.best = count_of(columns.fatalities.of(cells));
  set_short_text(event.note, columns.notes.of(cells));
  set_short_text(event.source, columns.source.of(cells), 120);
  return std::nullopt;
}

std::optional<Skip> removal_of(Event& event, const Column& id, Cells cells) {
  set_text(event.id, id.of(cells));
  event.kind = EventKind::removed;
  if (event.id.empty()) {
    return Skip{"the event has no id"};
  }
  return std::nullopt;
}

}  // namespace

std::optional<RecognisedFile> recognise_acled(const FileHead& head, const EventOptions& options) {
  const Columns columns{Header(head.rows.front())};
  RecognisedFile recognised;
  recognised.version = "export";
  if (!columns.actor2.is_there()) {
    recognised.map_event = [](Event&, Cells) -> std::optional<Skip> {
      return Skip{"the export has one row an actor (monadic); fetch it with both actors in a row"};
    };
    return recognised;
  }
  recognised.map_event = [columns, options](Event& event, Cells cells) {
    return event_of(event, columns, options, cells);
  };
  return recognised;
}

std::optional<RecognisedFile> recognise_acled_deletions(const FileHead& head, const EventOptions& /*options*/) {
  const Column id = Header(head.rows.front()).column("event_id_cnty");
  RecognisedFile recognised;
  recognised.version = "deletions";
  recognised.map_event = [id](Event& event, Cells cells) { return removal_of(event, id, cells); };
  return recognised;
}

}  // namespace entente::ingest
