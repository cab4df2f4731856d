// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/mapped_csv.hpp"

#include <algorithm>
#include <array>

#include "ingest/ascii.hpp"
#include "ingest/events/columns.hpp"
#include "ingest/events/fields.hpp"

namespace entente::ingest {
namespace {

constexpr std::array<std::string_view, 19> kFields{
    "id",     "date",  "last_date", "kind",      "side_a", "side_b",     "allies_a",    "allies_b", "country", "admin1",
    "admin2", "place", "latitude",  "longitude", "deaths", "deaths_low", "deaths_high", "note",     "source"};

struct Mapped {
  EventKind kind;
  DateOrder order;
  EventOptions options;
  std::map<std::string, Column, std::less<>> columns;

  [[nodiscard]] std::string_view cell(std::string_view field, Cells cells) const {
    const auto found = columns.find(field);
    return found == columns.end() ? std::string_view{} : found->second.of(cells);
  }
};

// 9/5/2022, 09.05.2022 and 9-5-2022 as 2022-05-09, in the order that the project tells; other cells stay.
std::string ordered_date(std::string_view cell, DateOrder order) {
  if (order == DateOrder::year_month_day || cell.empty()) {
    return std::string(cell);
  }
  std::array<std::string, 3> parts;
  std::size_t part = 0;
  for (const char byte : cell) {
    if (is_digit(byte)) {
      parts.at(part) += byte;
    } else if (part < 2 && (byte == '/' || byte == '.' || byte == '-')) {
      ++part;
    } else {
      return std::string(cell);
    }
  }
  if (order == DateOrder::month_day_year) {
    std::swap(parts[0], parts[1]);
  }
  const auto padded = [](const std::string& digits) { return digits.size() == 1 ? "0" + digits : digits; };
  return parts[2] + "-" + padded(parts[1]) + "-" + padded(parts[0]);
}

void add_names(Event& event, std::string_view names, EventSide side, PartyRole role) {
  for (const std::string& name : names_in(names, ';')) {
    add_party(event, name, "", side, role);
  }
}

std::string id_of(const Mapped& mapped, Cells cells) {
  std::string id = text_of(mapped.cell("id", cells));
  if (!id.empty()) {
    return id;
  }
  for (const auto& [field, column] : mapped.columns) {
    id.append(id.empty() ? "" : "|").append(text_of(column.of(cells)));
  }
  return id;
}

WherePrecision where_precision(const Mapped& mapped, Cells cells) {
  if (!mapped.cell("place", cells).empty()) {
    return WherePrecision::exact;
  }
  if (!mapped.cell("admin2", cells).empty()) {
    return WherePrecision::second;
  }
  if (!mapped.cell("admin1", cells).empty()) {
    return WherePrecision::first;
  }
  return mapped.cell("country", cells).empty() ? WherePrecision::unknown : WherePrecision::country;
}

std::optional<Skip> event_of(Event& event, const Mapped& mapped, Cells cells) {
  event.id = id_of(mapped, cells);
  event.kind = mapped.kind;
  set_text(event.coding, mapped.cell("kind", cells));
  if (!event.coding.empty()) {
    const std::optional<EventKind> kind = event_kind_from_word(to_lower(event.coding));
    if (!kind || *kind == EventKind::removed) {
      return Skip{"the kind is none of fight, one_sided, unrest, threat, agreement, support, talk, other"};
    }
    event.kind = *kind;
  }
  const std::string first = ordered_date(mapped.cell("date", cells), mapped.order);
  const std::string last = ordered_date(mapped.cell("last_date", cells), mapped.order);
  if (std::optional<Skip> skip = set_days(event, first, last)) {
    return skip;
  }
  event.day_precision = DayPrecision::day;
  add_names(event, mapped.cell("side_a", cells), EventSide::a, PartyRole::main);
  add_names(event, mapped.cell("allies_a", cells), EventSide::a, PartyRole::ally);
  add_names(event, mapped.cell("side_b", cells), EventSide::b, PartyRole::main);
  add_names(event, mapped.cell("allies_b", cells), EventSide::b, PartyRole::ally);
  const RawWhere where{mapped.cell("country", cells), mapped.cell("admin1", cells),   mapped.cell("admin2", cells),
                       mapped.cell("place", cells),   mapped.cell("latitude", cells), mapped.cell("longitude", cells),
                       where_precision(mapped, cells)};
  if (std::optional<Skip> skip = set_where(event, where, mapped.options)) {
    return skip;
  }
  event.deaths = {count_of(mapped.cell("deaths", cells)), count_of(mapped.cell("deaths_low", cells)),
                  count_of(mapped.cell("deaths_high", cells))};
  set_short_text(event.note, mapped.cell("note", cells));
  set_short_text(event.source, mapped.cell("source", cells), 120);
  return std::nullopt;
}

}  // namespace

std::span<const std::string_view> mapped_fields() { return kFields; }

std::optional<RecognisedFile> recognise_mapped(const FileHead& head, const ColumnMapping& mapping,
                                               const EventOptions& options) {
  const Header header(head.rows.front());
  Mapped mapped{mapping.kind, mapping.date_order, options, {}};
  for (const auto& [field, name] : mapping.columns) {
    const Column column = header.column(name);
    if (!column.is_there()) {
      return std::nullopt;
    }
    mapped.columns.emplace(field, column);
  }
  RecognisedFile recognised;
  recognised.version = mapping.version;
  recognised.map_event = [mapped](Event& event, Cells cells) { return event_of(event, mapped, cells); };
  return recognised;
}

}  // namespace entente::ingest
