// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace entente {

using Date = std::chrono::sys_days;

// A stretch of days, first and last both included; an open side is empty.
struct DateRange {
  std::optional<Date> first;
  std::optional<Date> last;
  bool operator==(const DateRange&) const = default;
};

// "2022", "2022-05" or "2022-05-09" to the days it covers; years 1900 to 2100.
Result<DateRange> parse_date_range(std::string_view text);
// "2022-05-09" only, or the first day of a coarser date.
Result<Date> parse_date(std::string_view text);
std::string to_iso(Date date);
Date make_date(int year, unsigned month, unsigned day);

// A calendar month, counted so that neighbours differ by one: year * 12 + month - 1.
struct Month {
  std::int32_t number = 0;
  auto operator<=>(const Month&) const = default;
};

Month month_of(Date date);
Month make_month(int year, unsigned month);
Date first_day(Month month);
Date last_day(Month month);
std::string to_iso(Month month);  // "2022-05"

}  // namespace entente
