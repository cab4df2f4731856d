// SPDX-License-Identifier: Apache-2.0
#include "ingest/loose_date.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ingest/ascii.hpp"

namespace entente::ingest {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                   "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::size_t kLongestDateText = 64;  // longer values are not dates
constexpr std::size_t kDayLength = 10;        // of 2022-05-09
constexpr std::size_t kCompactLength = 8;     // of 20220509

std::optional<Date> strict_day(const std::string& iso) {
  const Result<Date> date = parse_date(iso);
  return date ? std::optional(*date) : std::nullopt;
}

bool are_digits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, is_digit); }

std::optional<Date> leading_iso_day(std::string_view text) {
  if (text.size() >= kDayLength && (text[4] == '-' || text[4] == '/') && text[7] == text[4]) {
    std::string iso(text.substr(0, kDayLength));
    iso[4] = iso[7] = '-';
    return strict_day(iso);
  }
  const bool is_compact = text.size() >= kCompactLength && are_digits(text.substr(0, kCompactLength)) &&
                          (text.size() == kCompactLength || !is_digit(text[kCompactLength]));
  if (is_compact) {
    return strict_day(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                      std::string(text.substr(6, 2)));
  }
  return std::nullopt;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char byte : text) {
    if (is_letter(byte) || is_digit(byte)) {
      words.back() += to_lower(byte);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

std::optional<std::size_t> month_number(std::string_view word) {
  const auto* const found =
      std::ranges::find_if(kMonths, [&](std::string_view month) { return word.starts_with(month); });
  const bool is_month = found != kMonths.end();
  return is_month ? std::optional(static_cast<std::size_t>(found - kMonths.begin()) + 1) : std::nullopt;
}

std::string two_digits(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

// Takes the "th" off "9th".
std::string day_digits(std::string word) {
  if (word.size() > 2 && is_digit(word.front()) && is_letter(word.back())) {
    word.resize(word.size() - 2);
  }
  return are_digits(word) && word.size() <= 2 ? two_digits(word) : "";
}

// "9 May 2022" or "May 9 2022" around the month's name at `at`.
std::optional<Date> day_around_month(const std::vector<std::string>& words, std::size_t at, std::size_t month) {
  const std::string before = at > 0 ? day_digits(words[at - 1]) : "";
  const std::string after = at + 1 < words.size() ? day_digits(words[at + 1]) : "";
  const std::size_t year_at = before.empty() ? at + 2 : at + 1;
  const std::string& day = before.empty() ? after : before;
  if (day.empty() || year_at >= words.size()) {
    return std::nullopt;
  }
  return strict_day(words[year_at] + "-" + two_digits(std::to_string(month)) + "-" + day);
}

std::optional<Date> named_month_day(std::string_view text) {
  const std::vector<std::string> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto month = month_number(words[i])) {
      return day_around_month(words, i, *month);
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Date> find_day(std::string_view text) {
  text = trim(text);
  if (text.size() > kLongestDateText) {
    return std::nullopt;
  }
  const auto iso = leading_iso_day(text);
  return iso ? iso : named_month_day(text);
}

}  // namespace entente::ingest
