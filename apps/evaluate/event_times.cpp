// SPDX-License-Identifier: Apache-2.0
#include "evaluate/event_times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "evaluate/table_file.hpp"

namespace entente::evaluate {
namespace {

constexpr double kSecondsPerMinute = 60;
constexpr double kSecondsPerHour = 3600;
constexpr double kSecondsPerDay = 86400;
constexpr double kMostRepeats = 0.05;  // of the events: more are no coincidence but the resolution of the clock
constexpr std::array<std::string_view, 11> kTimeColumns{"minutes", "hours",    "days", "seconds",   "time",    "times",
                                                        "t",       "time_utc", "date", "timestamp", "datetime"};

std::string small_letters(std::string_view text) {
  std::string small(text);
  std::ranges::transform(small, small.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return small;
}

std::optional<std::string> find_column(const TableFile& table, std::string_view wanted) {
  const auto found =
      std::ranges::find_if(table.columns(), [&](const std::string& column) { return small_letters(column) == wanted; });
  return found == table.columns().end() ? std::nullopt : std::optional(*found);
}

std::optional<std::string> find_time_column(const TableFile& table) {
  for (const std::string_view wanted : kTimeColumns) {
    if (auto column = find_column(table, wanted)) {
      return column;
    }
  }
  return std::nullopt;
}

std::optional<double> whole_number(std::string_view digits) {
  int value = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool is_number =
      problem == std::errc{} && end == digits.data() + digits.size() && !digits.empty() && value >= 0;
  return is_number ? std::optional(static_cast<double>(value)) : std::nullopt;
}

std::optional<double> plain_number(std::string_view text) {
  double value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_number = problem == std::errc{} && end == text.data() + text.size() && std::isfinite(value);
  return is_number ? std::optional(value) : std::nullopt;
}

// "2019-02-05"
std::optional<double> parse_day(std::string_view text) {
  constexpr std::size_t kLength = 10;
  if (text.size() != kLength || text[4] != '-' || text[7] != '-') {
    return std::nullopt;
  }
  const auto year = whole_number(text.substr(0, 4));
  const auto month = whole_number(text.substr(5, 2));
  const auto day = whole_number(text.substr(8, 2));
  if (!year || !month || !day) {
    return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  return date.ok() ? std::optional(kSecondsPerDay *
                                   static_cast<double>(std::chrono::sys_days(date).time_since_epoch().count()))
                   : std::nullopt;
}

// "02:27", "02:27:07" or "02:27:07.25"
std::optional<double> parse_clock(std::string_view text) {
  constexpr std::size_t kShort = 5;
  constexpr std::size_t kSecondsPlace = 6;
  if (text.size() < kShort || text[2] != ':') {
    return std::nullopt;
  }
  const auto hours = whole_number(text.substr(0, 2));
  const auto minutes = whole_number(text.substr(3, 2));
  std::optional<double> seconds = 0.0;
  if (text.size() > kShort) {
    seconds = text[kShort] == ':' ? plain_number(text.substr(kSecondsPlace)) : std::nullopt;
  }
  const bool is_time = hours && minutes && seconds && *hours < 24 && *minutes < 60 && *seconds >= 0 && *seconds < 61;
  return is_time ? std::optional(*hours * kSecondsPerHour + *minutes * kSecondsPerMinute + *seconds) : std::nullopt;
}

// Seconds that the offset at the end of a clock is ahead of UTC, and the clock without it.
std::pair<std::string_view, std::optional<double>> split_offset(std::string_view text) {
  if (text.ends_with('Z')) {
    return {text.substr(0, text.size() - 1), 0.0};
  }
  const std::size_t sign = text.find_first_of("+-");
  if (sign == std::string_view::npos) {
    return {text, 0.0};
  }
  const auto offset = parse_clock(text.substr(sign + 1));
  const double direction = text[sign] == '-' ? -1.0 : 1.0;
  return {text.substr(0, sign), offset ? std::optional(direction * *offset) : std::nullopt};
}

struct Row {
  std::string stream;
  double time;
};

// What the cells of the time column hold.
struct Cells {
  std::vector<Row> rows;
  bool are_stamps = false;
  bool are_days = true;  // bare dates, all of them
};

constexpr std::size_t kDayLength = 10;

// A cell as a number or a stamp, which is_stamp tells; nothing where it is neither.
struct Cell {
  double time = 0;
  bool is_stamp = false;
  bool is_day = false;
};

std::optional<Cell> read_cell(const std::string& text) {
  if (const auto number = plain_number(text)) {
    return Cell{*number, false, false};
  }
  const auto stamp = parse_stamp(text);
  return stamp ? std::optional(Cell{*stamp, true, text.size() == kDayLength}) : std::nullopt;
}

Result<Cells> read_cells(const TableFile& table, const std::string& file, const std::string& column) {
  const auto stream_column = find_column(table, "stream");
  Cells cells;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::string& text = table.text(row, column);
    const auto cell = read_cell(text);
    const bool is_other_form = cell && row > 0 && cells.are_stamps != cell->is_stamp;
    if (!cell || is_other_form) {
      return fail(ErrorCode::document_broken, fmt::format("{}, row {} of {}", file, row + 1, column),
                  fmt::format("\"{}\" is {}", text, is_other_form ? "of another form than the rows above" : "no time"),
                  "Write numbers with a point, or stamps such as 2019-02-05T02:27:07Z");
    }
    cells.are_stamps = cell->is_stamp;
    cells.are_days = cells.are_days && cell->is_day;
    cells.rows.push_back({stream_column ? table.text(row, *stream_column) : "events", cell->time});
  }
  return cells;
}

void count_from_start(Cells& cells) {
  const auto [first, last] = std::ranges::minmax(cells.rows, {}, &Row::time);
  const double start = first.time;
  const bool is_far = start < 0 || start > last.time - start;
  const double unit = !cells.are_stamps ? 1.0 : cells.are_days ? kSecondsPerDay : kSecondsPerMinute;
  for (Row& row : cells.rows) {
    row.time = (cells.are_stamps || is_far ? row.time - start : row.time) / unit;
  }
}

// "2" before "10", words by letter.
bool comes_before(const std::string& a, const std::string& b) {
  const auto x = plain_number(a);
  const auto y = plain_number(b);
  return x && y ? *x < *y : a < b;
}

void sort_streams(std::vector<Row>& rows, signals::RawStreams& streams) {
  std::map<std::string, std::vector<double>, bool (*)(const std::string&, const std::string&)> sorted(comes_before);
  for (const Row& row : rows) {
    sorted[row.stream].push_back(row.time);
  }
  for (auto& [name, times] : sorted) {
    std::ranges::sort(times);
    streams.names.push_back(name);
    streams.times.push_back(std::move(times));
  }
}

void drop_coincidences(EventTimes& events) {
  std::size_t repeats = 0;
  for (const auto& times : events.streams.times) {
    for (std::size_t i = 1; i < times.size(); ++i) {
      repeats += times[i] == times[i - 1] ? 1U : 0U;
    }
  }
  if (static_cast<double>(repeats) > kMostRepeats * static_cast<double>(events.rows)) {
    return;
  }
  for (auto& times : events.streams.times) {
    times.erase(std::ranges::unique(times).begin(), times.end());
  }
  events.repeats_dropped = repeats;
}

}  // namespace

std::optional<double> parse_stamp(std::string_view text) {
  const auto day = parse_day(text.substr(0, kDayLength));
  if (!day || text.size() <= kDayLength) {
    return day;
  }
  const auto [clock, offset] = split_offset(text.substr(kDayLength + 1));
  const auto seconds = parse_clock(clock);
  const bool is_stamp = seconds && offset && (text[kDayLength] == 'T' || text[kDayLength] == ' ');
  return is_stamp ? std::optional(*day + *seconds - *offset) : std::nullopt;
}

Result<EventTimes> read_event_times(const std::filesystem::path& file) {
  const TableFile table(file);
  const auto column = find_time_column(table);
  if (!column) {
    return fail(ErrorCode::document_broken, file.string(), "has no column of times",
                "Name a column minutes, hours, days, seconds, time or time_utc");
  }
  if (table.row_count() == 0) {
    return fail(ErrorCode::document_broken, file.string(), "has no events", "Give a file with rows");
  }
  Result<Cells> cells = read_cells(table, file.string(), *column);
  if (!cells) {
    return tl::unexpected(cells.error());
  }
  count_from_start(*cells);
  EventTimes events{.unit = !cells->are_stamps ? *column
                            : cells->are_days  ? "days"
                                               : "minutes",
                    .rows = cells->rows.size()};
  sort_streams(cells->rows, events.streams);
  drop_coincidences(events);
  return events;
}

}  // namespace entente::evaluate
