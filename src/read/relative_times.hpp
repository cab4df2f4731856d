// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "read/calendar_times.hpp"

namespace entente::read {

// Days told by their distance from the day of publication: "last month", "two weeks ago", "on Sunday", "in the past
// three years". Weeks begin on Monday. A distance keeps the precision of its unit: "two years ago" is that year.
std::optional<CalendarTime> relative_at(const SentenceView& sentence, std::size_t token, Date published);

// Days told by their distance from a time told before: "that year", "the following month", "two years later".
// "since then" is read by its caller.
std::optional<CalendarTime> anchored_at(const SentenceView& sentence, std::size_t token, DateRange anchor);

}  // namespace entente::read
