// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/reading_place.hpp"

#include <algorithm>
#include <charconv>

namespace entente::ingest {
namespace {

// Takes words and numbers, parted by blanks, off a line.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : rest_(line) {}
  std::string_view word() {
    const std::size_t end = std::min(rest_.find(' '), rest_.size());
    const std::string_view word = rest_.substr(0, end);
    rest_.remove_prefix(std::min(end + 1, rest_.size()));
    return word;
  }
  template <class Number>
  Number number() {
    const std::string_view digits = word();
    Number number = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    is_right_ = is_right_ && problem == std::errc{} && end == digits.data() + digits.size();
    return number;
  }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  [[nodiscard]] bool is_right() const { return is_right_; }

 private:
  std::string_view rest_;
  bool is_right_ = true;
};

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// "12 3 7 9 20 the date is none": how many, how many lines are named, these, why.
std::string to_line(const SkippedRows& rows) {
  std::string line = std::to_string(rows.count) + " " + std::to_string(rows.first_lines.size());
  for (const std::size_t at : rows.first_lines) {
    line += " " + std::to_string(at);
  }
  return line + " " + rows.why;
}

std::optional<SkippedRows> skipped_from(std::string_view text) {
  LineReader line(text);
  SkippedRows rows;
  rows.count = line.number<std::int64_t>();
  for (auto lines = line.number<std::size_t>(); lines > 0 && line.is_right(); --lines) {
    rows.first_lines.push_back(line.number<std::size_t>());
  }
  rows.why = line.rest();
  return line.is_right() ? std::optional(std::move(rows)) : std::nullopt;
}

}  // namespace

std::string to_text(const ReadingPlace& place, const std::string& terms) {
  std::string text = terms + "\n" + std::to_string(place.rows.offset) + " " + std::to_string(place.rows.line) +
                     (place.rows.is_after_return ? " 1 " : " 0 ") + std::to_string(place.report.rows_read) + " " +
                     std::to_string(place.report.rows_used) + "\n";
  for (const SkippedRows& rows : place.report.skipped) {
    text += to_line(rows) + "\n";
  }
  return text;
}

std::optional<ReadingPlace> reading_place_from(std::string_view text, const std::string& terms) {
  if (take_line(text) != terms) {
    return std::nullopt;
  }
  LineReader line(take_line(text));
  ReadingPlace place;
  place.rows.offset = line.number<std::uint64_t>();
  place.rows.line = line.number<std::size_t>();
  place.rows.is_after_return = line.number<int>() != 0;
  place.report.rows_read = line.number<std::int64_t>();
  place.report.rows_used = line.number<std::int64_t>();
  bool is_right = line.is_right() && line.rest().empty();
  while (is_right && !text.empty()) {
    std::optional<SkippedRows> rows = skipped_from(take_line(text));
    is_right = rows.has_value();
    place.report.skipped.push_back(rows ? std::move(*rows) : SkippedRows{});
  }
  return is_right ? std::optional(std::move(place)) : std::nullopt;
}

}  // namespace entente::ingest
