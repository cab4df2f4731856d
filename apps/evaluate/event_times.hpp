// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "signals/hawkes/event_series.hpp"

namespace entente::evaluate {

// The events of one CSV file, made ready for a fit.
struct EventTimes {
  signals::RawStreams streams;  // named by the column `stream`, in alphabetical order; of whole numbers, by number
  std::string unit;             // of the times: the column's name, or minutes or days of time stamps
  std::size_t rows = 0;
  std::size_t repeats_dropped = 0;
};

// "2019-02-05T02:27:07Z" to seconds since 1970; also with a blank for the T, a fraction of a second, an offset such as
// +05:30, or a bare date. Nothing where the text is no such stamp.
std::optional<double> parse_stamp(std::string_view text);

// Reads a file with a column of times: minutes, hours, days, seconds, time or times as numbers, or time_utc, time or
// date as ISO stamps (counted in minutes, or days where all are bare dates). Times are sorted. Stamps count from the
// earliest; so do numbers whose first lies below nought or further from nought than from the last. Repeats within a
// stream are dropped where they are at most a twentieth of the events, as a clock's coincidences; where there are more,
// they stay and times are counted in bins. Fails, naming file and line, on a file without such a column, on cells that
// hold no time and on a file without events.
Result<EventTimes> read_event_times(const std::filesystem::path& file);

}  // namespace entente::evaluate
