// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/date.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// Days that words of the calendar cover: "May 2022", "9 October", "early 2020", "the 1990s", "between 2014 and 2016".
struct CalendarTime {
  TokenRange tokens;
  Date first{};
  Date last{};
};

// The calendar expression that starts at the token. A day or month without its year is taken as the latest that began
// before `published`; without that day it is nothing.
std::optional<CalendarTime> calendar_at(const SentenceView& sentence, std::size_t token, std::optional<Date> published);

}  // namespace entente::read
