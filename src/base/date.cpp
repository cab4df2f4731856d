// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace entente {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr int kMonthsPerYear = 12;

std::optional<int> parse_number(std::string_view digits) {
  int number = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (problem != std::errc{} || end != digits.data() + digits.size() || number < 0) {
    return std::nullopt;
  }
  return number;
}

tl::unexpected<Error> bad_date(std::string_view text) {
  return fail(ErrorCode::date_invalid, "", "\"" + std::string(text) + "\" is no date from 1900 to 2100",
              "Write it as 2022, 2022-05 or 2022-05-09");
}

DateRange whole_year(int year) { return {make_date(year, 1, 1), make_date(year, 12, 31)}; }

}  // namespace

Date make_date(int year, unsigned month, unsigned day) {
  return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day};
}

Result<DateRange> parse_date_range(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) {
    return bad_date(text);
  }
  const auto year = parse_number(text.substr(0, 4));
  if (!year || *year < kFirstYear || *year > kLastYear) {
    return bad_date(text);
  }
  if (text.size() == 4) {
    return whole_year(*year);
  }
  const auto month = parse_number(text.substr(5, 2));
  if (text[4] != '-' || !month || *month < 1 || *month > kMonthsPerYear) {
    return bad_date(text);
  }
  const Month which = make_month(*year, static_cast<unsigned>(*month));
  if (text.size() == 7) {
    return DateRange{first_day(which), last_day(which)};
  }
  const auto day = parse_number(text.substr(8, 2));
  if (text[7] != '-' || !day || *day < 1) {
    return bad_date(text);
  }
  const Date date = first_day(which) + std::chrono::days{*day - 1};
  if (month_of(date) != which) {
    return bad_date(text);
  }
  return DateRange{date, date};
}

Result<Date> parse_date(std::string_view text) {
  return parse_date_range(text).map([](const DateRange& range) { return *range.first; });
}

std::string to_iso(Date date) {
  const std::chrono::year_month_day day{date};
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
  return buffer.data();
}

Month month_of(Date date) {
  const std::chrono::year_month_day day{date};
  return make_month(static_cast<int>(day.year()), static_cast<unsigned>(day.month()));
}

Month make_month(int year, unsigned month) { return {year * kMonthsPerYear + static_cast<int>(month) - 1}; }

Date first_day(Month month) {
  return make_date(month.number / kMonthsPerYear, static_cast<unsigned>(month.number % kMonthsPerYear) + 1, 1);
}

Date last_day(Month month) { return first_day(Month{month.number + 1}) - std::chrono::days{1}; }

std::string to_iso(Month month) { return to_iso(first_day(month)).substr(0, 7); }

}  // namespace entente
