// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ingest/events/event_format.hpp"

namespace entente::ingest {

enum class DateOrder : std::uint8_t { year_month_day, day_month_year, month_day_year };

// A project's own table of events: which column holds what. From [events.NAME] of entente.toml.
struct ColumnMapping {
  std::string series;
  std::string title;
  std::string version;
  std::string licence;
  std::string citation;
  bool may_leave = false;
  EventKind kind = EventKind::other;  // where the file has no column for it
  DateOrder date_order = DateOrder::year_month_day;
  std::map<std::string, std::string> columns;  // field, one of mapped_fields(), to the column's name
};

// id, date, last_date, kind, side_a, side_b, allies_a, allies_b, country, admin1, admin2, place, latitude, longitude,
// deaths, deaths_low, deaths_high, note, source.
std::span<const std::string_view> mapped_fields();

// Nothing where the file lacks one of the mapped columns. Names in one cell are parted by ';'. A row without an id is
// known by what it says, so that the same row twice is one event.
std::optional<RecognisedFile> recognise_mapped(const FileHead& head, const ColumnMapping& mapping,
                                               const EventOptions& options);

}  // namespace entente::ingest
