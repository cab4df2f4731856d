// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace entente::signals {

// Events of several streams as they come in, all in one unit of time counted from the start of the window.
struct RawStreams {
  std::vector<std::string> names;          // [stream], for messages and results
  std::vector<std::vector<double>> times;  // [stream], ascending
  std::size_t driver_count = 0;   // so many of the last streams drive the others and are not modelled themselves
  std::optional<double> horizon;  // end of the window; without it, the last event
};

enum class TimeResolution {
  automatic,  // exact unless a stream holds the same time twice, else binned
  exact,      // refused where a stream holds the same time twice
  binned,     // counts of bins
};

struct SeriesOptions {
  TimeResolution resolution = TimeResolution::automatic;
  double bin_width = 0;  // 0: the largest width of which all times are multiples
};

// One event, or as many as a stream has in one bin.
struct EventSeries {
  std::vector<std::string> names;     // [stream]: modelled ones first, then drivers
  std::vector<double> time;           // [event], ascending over all streams; the start of its bin where binned
  std::vector<std::uint32_t> stream;  // [event]
  std::vector<double> count;          // [event], 1 where times are exact
  std::vector<double> totals;         // [stream], events in all
  std::size_t modelled_count = 0;
  double horizon = 0;
  double bin_width = 0;  // 0: exact times

  [[nodiscard]] std::size_t stream_count() const { return names.size(); }
  [[nodiscard]] bool is_binned() const { return bin_width > 0; }
};

// Checks the streams and merges them. Fails, naming stream and event, on times that are not finite, negative, out of
// order or past the horizon, on a stream without events, on a window without length, on the same time twice in a stream
// where times must be exact, and on bins that no width fits. Equal times of different streams are no fault: history
// is what lies strictly before.
Result<EventSeries> make_event_series(const RawStreams& raw, const SeriesOptions& options = {});

// The width of which all times are multiples, to a millionth of it; nothing where there is none that is wide enough to
// mean a clock's resolution.
std::optional<double> clock_resolution(const std::vector<std::vector<double>>& times);

}  // namespace entente::signals
