// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/event.hpp"
#include "ingest/events/event_format.hpp"

namespace entente::ingest {

// A whole number; none for anything else, and for the words that data sets write where they have none.
std::optional<std::int64_t> count_of(std::string_view cell);
std::optional<double> number_of(std::string_view cell);

// A day as data sets write it: 2022-05-09, 2022-05-09 00:00:00.000, 20220509, 09 May 2022. None where the order of day
// and month is not told.
std::optional<Date> event_day(std::string_view cell);

// The text in UTF-8: bytes that are none are taken for Windows-1252, as old exports have them. Trimmed, white space
// collapsed; at most `longest` bytes, cut at a word with "..." behind it.
std::string text_of(std::string_view cell);
void set_text(std::string& text, std::string_view cell);
void set_short_text(std::string& text, std::string_view cell, std::size_t longest = 240);

// The parts between the separators, trimmed, as text, without empty ones.
std::vector<std::string> names_in(std::string_view cell, char separator);

// Adds a party unless the name is empty or a word for nobody known.
void add_party(Event& event, std::string_view name, std::string_view code, EventSide side, PartyRole role);

// Sets where an event lies. Says why the row must be skipped where the coordinates are not on the earth.
struct RawWhere {
  std::string_view country;
  std::string_view first;
  std::string_view second;
  std::string_view spot;
  std::string_view latitude;
  std::string_view longitude;
  WherePrecision precision = WherePrecision::unknown;
};
std::optional<Skip> set_where(Event& event, const RawWhere& where, const EventOptions& options);

// Sets the days. Says why the row must be skipped where there are none, or they are in no order.
std::optional<Skip> set_days(Event& event, std::string_view first, std::string_view last);

// "25.1" of "GEDEvent_v25_1.csv" or "ged251.csv"; empty where the name tells none.
std::string version_in_name(std::string_view file_name);

}  // namespace entente::ingest
