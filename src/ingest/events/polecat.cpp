// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/polecat.hpp"

#include <array>
#include <utility>

#include "ingest/ascii.hpp"
#include "ingest/events/columns.hpp"
#include "ingest/events/fields.hpp"

namespace entente::ingest {
namespace {

// One of the two parties' columns.
struct PartyColumns {
  Column name, country, sector, title;
};

struct Columns {
  explicit Columns(const Header& header)
      : id(header.column("Event ID")),
        date(header.column("Event Date")),
        type(header.column("Event Type")),
        mode(header.column("Event Mode")),
        actor{header.column("Actor Name"), header.column("Actor Country"), header.column("Primary Actor Sector"),
              header.column("Actor Title")},
        recipient{header.column("Recipient Name"), header.column("Recipient Country"),
                  header.column("Primary Recipient Sector"), header.column("Recipient Title")},
        place(header.column("Placename")),
        district(header.column("District")),
        province(header.column("Province")),
        country(header.column("Country")),
        latitude(header.column("Latitude")),
        longitude(header.column("Longitude")),
        source(header.column("Source")) {}
  Column id, date, type, mode;
  PartyColumns actor, recipient;
  Column place, district, province, country, latitude, longitude, source;
};

// The words of PLOVER, and of its older list [Halterman et al. 2023].
EventKind kind_of(std::string_view type) {
  constexpr std::array<std::pair<std::string_view, EventKind>, 18> kKinds{{{"agree", EventKind::agreement},
                                                                           {"consult", EventKind::talk},
                                                                           {"support", EventKind::talk},
                                                                           {"concede", EventKind::talk},
                                                                           {"cooperate", EventKind::support},
                                                                           {"aid", EventKind::support},
                                                                           {"retreat", EventKind::other},
                                                                           {"request", EventKind::threat},
                                                                           {"demand", EventKind::threat},
                                                                           {"accuse", EventKind::threat},
                                                                           {"disapprove", EventKind::threat},
                                                                           {"reject", EventKind::threat},
                                                                           {"threaten", EventKind::threat},
                                                                           {"sanction", EventKind::threat},
                                                                           {"mobilize", EventKind::threat},
                                                                           {"coerce", EventKind::threat},
                                                                           {"protest", EventKind::unrest},
                                                                           {"assault", EventKind::fight}}};
  const std::string lower = to_lower(type);
  for (const auto& [word, kind] : kKinds) {
    if (lower == word) {
      return kind;
    }
  }
  return lower == "fight" ? EventKind::fight : EventKind::other;
}

std::string_view or_empty(std::string_view cell) { return cell == "None" ? std::string_view{} : cell; }

// Who bears a title is a person: the body that the person speaks for stands in their place, "PAK government".
void add_parties(Event& event, const PartyColumns& columns, EventSide side, Cells cells) {
  const std::string_view title = or_empty(columns.title.of(cells));
  if (title.empty()) {
    for (const std::string& name : names_in(columns.name.of(cells), ';')) {
      add_party(event, name, "", side, PartyRole::main);
    }
    return;
  }
  const std::string body =
      text_of(or_empty(columns.country.of(cells))) + " " + to_lower(text_of(or_empty(columns.sector.of(cells))));
  add_party(event, trim(body), "", side, PartyRole::main);
}

std::optional<Skip> event_of(Event& event, const Columns& columns, const EventOptions& options, Cells cells) {
  set_text(event.id, columns.id.of(cells));
  if (event.id.empty()) {
    return Skip{"the event has no id"};
  }
  const std::string type = text_of(columns.type.of(cells));
  const std::string mode = text_of(or_empty(columns.mode.of(cells)));
  event.kind = kind_of(type);
  event.coding = "PLOVER " + type + (mode.empty() ? "" : "/" + mode);
  if (std::optional<Skip> skip = set_days(event, columns.date.of(cells), "")) {
    return skip;
  }
  event.day_precision = DayPrecision::day;
  add_parties(event, columns.actor, EventSide::a, cells);
  add_parties(event, columns.recipient, EventSide::b, cells);
  const std::string_view district = or_empty(columns.district.of(cells));
  const std::string_view province = or_empty(columns.province.of(cells));
  const RawWhere where{or_empty(columns.country.of(cells)),
                       province,
                       district,
                       or_empty(columns.place.of(cells)),
                       or_empty(columns.latitude.of(cells)),
                       or_empty(columns.longitude.of(cells)),
                       !district.empty()   ? WherePrecision::second
                       : !province.empty() ? WherePrecision::first
                                           : WherePrecision::unknown};
  if (std::optional<Skip> skip = set_where(event, where, options)) {
    return skip;
  }
  set_short_text(event.source, or_empty(columns.source.of(cells)), 120);
  return std::nullopt;
}

}  // namespace

std::optional<RecognisedFile> recognise_polecat(const FileHead& head, const EventOptions& options) {
  const Columns columns{Header(head.rows.front())};
  RecognisedFile recognised;
  recognised.version = version_in_name(head.file_name);
  recognised.map_event = [columns, options](Event& event, Cells cells) {
    return event_of(event, columns, options, cells);
  };
  return recognised;
}

}  // namespace entente::ingest
