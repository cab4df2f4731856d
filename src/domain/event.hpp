// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "domain/place.hpp"

namespace entente {

// What a row of a data set says that happened, in words that all data sets share. It is a coding, never a fact.
enum class EventKind : std::uint8_t {
  fight,      // armed force between the two sides
  one_sided,  // armed force against people who do not fight
  unrest,     // protest and riot
  threat,     // hostile words, pressure and acts short of force
  agreement,  // the sides agree on something in so many words
  support,    // one side gives the other arms, money, shelter, men
  talk,       // friendly words, consultation
  other,
  removed,  // a later release took the event back
};
std::string_view to_word(EventKind kind);
std::optional<EventKind> event_kind_from_word(std::string_view word);

// How exactly the days are known.
enum class DayPrecision : std::uint8_t { unknown, day, week, month, year };
std::string_view to_word(DayPrecision precision);
std::optional<DayPrecision> day_precision_from_word(std::string_view word);

// Down to which level the place is known.
enum class WherePrecision : std::uint8_t { unknown, country, first, second, exact };
std::string_view to_word(WherePrecision precision);
std::optional<WherePrecision> where_precision_from_word(std::string_view word);

enum class EventSide : std::uint8_t { a, b };

// main: the data set's own actor of that side. ally: named as acting with it. listed: one of several names in a list
// that says no more than that all are parties to the same conflict.
enum class PartyRole : std::uint8_t { main, ally, listed };

// An organisation as the data set writes it; which actor that is, the registry says when it is asked.
struct EventParty {
  std::string name;
  std::string code;  // the data set's own id of it; empty where it has none
  EventSide side = EventSide::a;
  PartyRole role = PartyRole::main;
  bool operator==(const EventParty&) const = default;
};

struct Coordinates {
  double latitude_degrees = 0;
  double longitude_degrees = 0;
  bool operator==(const Coordinates&) const = default;
};

struct Deaths {
  std::optional<std::int64_t> best;
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  bool operator==(const Deaths&) const = default;
};

// One event of a data set.
struct Event {
  std::int64_t number = 0;    // given by the ledger, in the order of storing
  std::int64_t data_set = 0;  // DataSet::number
  std::string id;             // the data set's own; a later row with it replaces the earlier one
  std::size_t line = 0;       // of the file, on which the row begins
  EventKind kind = EventKind::other;
  std::string coding;  // the data set's own word for the kind
  Date first_day{};
  Date last_day{};
  DayPrecision day_precision = DayPrecision::unknown;
  std::vector<EventParty> parties;
  Place place;
  std::string spot;  // a name of the place finer than the second level; empty unless a project asks for it
  WherePrecision where_precision = WherePrecision::unknown;
  std::optional<Coordinates> coordinates;  // the centre of a half-degree cell, unless a project asks for more
  Deaths deaths;
  std::string note;
  std::string source;
  bool operator==(const Event&) const = default;
};

// One file of events or posts as it was taken in.
struct DataSet {
  std::int64_t number = 0;  // given by the ledger
  std::string series;       // word of the format: ids are the same event within a series
  std::string title;
  std::string version;
  std::string licence;
  std::string citation;
  bool may_leave = true;  // false: its rows never go into an export
  std::string file_name;
  std::string sha256;  // of the file's bytes
  std::int64_t events = 0;
  std::int64_t posts = 0;
  std::int64_t at_unix_seconds = 0;
  bool operator==(const DataSet&) const = default;
};

// The centre of the cell of half a degree in which a place lies, as in the PRIO-GRID.
Coordinates cell_centre(const Coordinates& exact);

}  // namespace entente
