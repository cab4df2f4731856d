// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "ingest/ascii.hpp"
#include "ingest/charset.hpp"
#include "ingest/loose_date.hpp"

namespace entente::ingest {
namespace {

constexpr double kLargestLatitude = 90;
constexpr double kLargestLongitude = 180;

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

// Two digits at an offset; -1 where there are none.
int two_digits(std::string_view text, std::size_t at) {
  return is_digit(text[at]) && is_digit(text[at + 1]) ? (text[at] - '0') * 10 + (text[at + 1] - '0') : -1;
}

std::optional<Date> day_from(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear || month < 1 || day < 1) {
    return std::nullopt;
  }
  const std::chrono::year_month_day parts{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                          std::chrono::day{static_cast<unsigned>(day)}};
  return parts.ok() ? std::optional(Date{parts}) : std::nullopt;
}

// 2022-05-09 and 2022-05-09 00:00:00, the forms of nearly all rows.
std::optional<Date> iso_day(std::string_view cell) {
  constexpr std::size_t kIsoLength = 10;
  const bool has_form = cell.size() >= kIsoLength && cell[4] == '-' && cell[7] == '-' &&
                        (cell.size() == kIsoLength || !is_digit(cell[kIsoLength]));
  if (!has_form) {
    return std::nullopt;
  }
  const int century = two_digits(cell, 0);
  const int year = two_digits(cell, 2);
  return century < 0 || year < 0 ? std::nullopt
                                 : day_from(century * 100 + year, two_digits(cell, 5), two_digits(cell, 8));
}

bool is_nobody(std::string_view name) {
  constexpr std::array<std::string_view, 6> kNobody{"none", "null", "na", "n/a", "unknown", "-"};
  constexpr std::size_t kLongest = 7;
  return name.empty() || (name.size() <= kLongest && std::ranges::find(kNobody, to_lower(name)) != kNobody.end());
}

std::optional<Skip> set_coordinates(Event& event, const RawWhere& where) {
  if (where.latitude.empty() || where.longitude.empty()) {
    return std::nullopt;
  }
  const std::optional<double> latitude = number_of(where.latitude);
  const std::optional<double> longitude = number_of(where.longitude);
  const bool is_on_earth =
      latitude && longitude && std::abs(*latitude) <= kLargestLatitude && std::abs(*longitude) <= kLargestLongitude;
  if (!is_on_earth) {
    return Skip{"the coordinates are not on the earth"};
  }
  event.coordinates = Coordinates{*latitude, *longitude};
  return std::nullopt;
}

void cut_at_word(std::string& text, std::size_t longest) {
  constexpr std::string_view kCut = "...";
  std::size_t end = text.rfind(' ', longest - kCut.size());
  if (end == std::string::npos || end < longest / 2) {
    end = longest - kCut.size();
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {  // not within a letter
      --end;
    }
  }
  text.resize(end);
  text.append(kCut);
}

}  // namespace

std::optional<std::int64_t> count_of(std::string_view cell) {
  std::int64_t count = 0;
  const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), count);
  if (cell.empty() || problem != std::errc{} || end != cell.data() + cell.size()) {
    return std::nullopt;
  }
  return count;
}

std::optional<double> number_of(std::string_view cell) {
  double number = 0;
  const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  const bool is_number =
      !cell.empty() && problem == std::errc{} && end == cell.data() + cell.size() && std::isfinite(number);
  return is_number ? std::optional(number) : std::nullopt;
}

std::optional<Date> event_day(std::string_view cell) {
  if (const std::optional<Date> day = iso_day(cell)) {
    return day;
  }
  return find_day(cell);
}

void set_text(std::string& text, std::string_view cell) {
  if (is_plain(cell)) {
    text.assign(cell);
  } else {
    text = collapse_space(is_utf8(cell) ? cell : std::string_view(decode_text(cell).text));
  }
}

std::string text_of(std::string_view cell) {
  std::string text;
  set_text(text, cell);
  return text;
}

void set_short_text(std::string& text, std::string_view cell, std::size_t longest) {
  set_text(text, cell);
  if (text.size() > longest) {
    cut_at_word(text, longest);
  }
}

std::vector<std::string> names_in(std::string_view cell, char separator) {
  std::vector<std::string> names;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(separator), cell.size());
    std::string name = text_of(cell.substr(0, end));
    if (!is_nobody(name)) {
      names.push_back(std::move(name));
    }
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return names;
}

void add_party(Event& event, std::string_view name, std::string_view code, EventSide side, PartyRole role) {
  EventParty& party = event.parties.emplace_back();
  set_text(party.name, name);
  if (is_nobody(party.name)) {
    event.parties.pop_back();
    return;
  }
  set_text(party.code, code);
  party.side = side;
  party.role = role;
}

std::optional<Skip> set_where(Event& event, const RawWhere& where, const EventOptions& options) {
  set_text(event.place.country, where.country);
  set_text(event.place.first, where.first);
  set_text(event.place.second, where.second);
  event.where_precision = where.precision;
  if (const std::optional<Skip> skip = set_coordinates(event, where)) {
    return skip;
  }
  if (options.keep_exact_places) {
    set_text(event.spot, where.spot);
    return std::nullopt;
  }
  if (event.coordinates) {
    event.coordinates = cell_centre(*event.coordinates);
  }
  event.where_precision = std::min(event.where_precision, WherePrecision::second);
  return std::nullopt;
}

std::optional<Skip> set_days(Event& event, std::string_view first, std::string_view last) {
  const std::optional<Date> first_day = event_day(first);
  const std::optional<Date> last_day = last.empty() ? first_day : event_day(last);
  if (!first_day || !last_day) {
    return Skip{"the date is none from 1900 to 2100, or does not tell day from month"};
  }
  if (*last_day < *first_day) {
    return Skip{"the last day is before the first"};
  }
  event.first_day = *first_day;
  event.last_day = *last_day;
  return std::nullopt;
}

std::string version_in_name(std::string_view file_name) {
  const std::size_t start = file_name.find_first_of("0123456789");
  if (start == std::string_view::npos || start == 0) {
    return "";
  }
  const std::string_view rest = file_name.substr(start);
  std::string version(rest.substr(0, rest.find_first_not_of("0123456789_.")));
  std::ranges::replace(version, '_', '.');
  while (version.ends_with('.')) {
    version.pop_back();
  }
  // "251" is release 25.1, as the yearly files are called.
  const bool is_joined = version.size() == 3 && version.find('.') == std::string::npos;
  return is_joined ? version.substr(0, 2) + "." + version.substr(2) : version;
}

}  // namespace entente::ingest
