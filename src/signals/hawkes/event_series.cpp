// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/event_series.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::signals {
namespace {

constexpr double kGridSlack = 1e-6;  // of a width: how far a time may lie from its multiple
constexpr double kMostBins = 5e7;    // of a window; more would be no resolution but a rounding error
constexpr double kRounding = 1e-9;   // of the last time: a rest below it is rounding; far below a bin of kMostBins

Error broken(const std::string& name, std::string what, std::string way_out) {
  return {ErrorCode::document_broken, "stream " + name, std::move(what), std::move(way_out)};
}

std::optional<Error> fault_of(const std::string& name, const std::vector<double>& times, double horizon) {
  if (times.empty()) {
    return broken(name, "has no events", "Leave the stream out");
  }
  for (std::size_t i = 0; i < times.size(); ++i) {
    if (!std::isfinite(times[i])) {
      return broken(name, fmt::format("event {} has a time that is no finite number", i + 1), "Correct or drop it");
    }
    if (i > 0 && times[i] < times[i - 1]) {
      return broken(name, fmt::format("event {} at {} comes before the one listed ahead of it", i + 1, times[i]),
                    "Sort the events by time");
    }
    if (times[i] < 0 || times[i] > horizon) {
      return broken(name, fmt::format("event {} at {} lies outside the window from 0 to {}", i + 1, times[i], horizon),
                    "Count times from the start of the window");
    }
  }
  return std::nullopt;
}

std::optional<Error> fault_of(const RawStreams& raw, double horizon) {
  if (raw.times.empty() || raw.names.size() != raw.times.size() || raw.driver_count >= raw.times.size()) {
    return Error{ErrorCode::document_broken, "streams", "hold none to be modelled, or not one name for each",
                 "Give at least one stream that is no driver"};
  }
  for (std::size_t i = 0; i < raw.times.size(); ++i) {
    if (auto fault = fault_of(raw.names[i], raw.times[i], horizon)) {
      return fault;
    }
  }
  if (!std::isfinite(horizon) || !(horizon > 0)) {
    return Error{ErrorCode::document_broken, "window", fmt::format("from 0 to {} has no length", horizon),
                 "Give the end of the window, or events at different times"};
  }
  return std::nullopt;
}

double last_time(const std::vector<std::vector<double>>& times) {
  double last = 0;
  for (const auto& stream : times) {
    for (const double time : stream) {
      last = std::isfinite(time) ? std::max(last, time) : last;
    }
  }
  return last;
}

// The first stream that holds one time twice.
std::optional<std::size_t> repeating_stream(const RawStreams& raw) {
  const auto repeats = [](const std::vector<double>& times) {
    return std::ranges::adjacent_find(times) != times.end();
  };
  const auto found = std::ranges::find_if(raw.times, repeats);
  return found == raw.times.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - raw.times.begin()));
}

// Euclid's algorithm on lengths that carry rounding errors.
double common_measure(double a, double b, double slack) {
  while (b > slack) {
    const double rest = std::fmod(a, b);
    a = b;
    b = std::min(rest, b - rest);
  }
  return a;
}

// Events of one stream as times and counts.
struct Counted {
  std::vector<double> time;
  std::vector<double> count;
};

Counted count_times(const std::vector<double>& times, double bin_width) {
  Counted counted;
  for (const double time : times) {
    const double at = bin_width > 0 ? std::floor(time / bin_width + kGridSlack) * bin_width : time;
    if (bin_width > 0 && !counted.time.empty() && counted.time.back() == at) {
      counted.count.back() += 1;
    } else {
      counted.time.push_back(at);
      counted.count.push_back(1);
    }
  }
  return counted;
}

void merge(const RawStreams& raw, EventSeries& series) {
  struct Row {
    double time;
    std::uint32_t stream;
    double count;
  };
  std::vector<Row> rows;
  for (std::size_t i = 0; i < raw.times.size(); ++i) {
    const Counted counted = count_times(raw.times[i], series.bin_width);
    for (std::size_t k = 0; k < counted.time.size(); ++k) {
      rows.push_back({counted.time[k], static_cast<std::uint32_t>(i), counted.count[k]});
    }
    series.totals.push_back(static_cast<double>(raw.times[i].size()));
  }
  std::ranges::sort(rows,
                    [](const Row& a, const Row& b) { return std::tie(a.time, a.stream) < std::tie(b.time, b.stream); });
  for (const Row& row : rows) {
    series.time.push_back(row.time);
    series.stream.push_back(row.stream);
    series.count.push_back(row.count);
  }
}

// The end of the last bin: a horizon on the grid ends a bin, unless an event stands on it.
double binned_horizon(double horizon, double last, double width) {
  const double bins = std::ceil(horizon / width - kGridSlack);
  const double bins_of_last = std::floor(last / width + kGridSlack) + 1;
  return std::max(bins, bins_of_last) * width;
}

Result<double> width_of_bins(const RawStreams& raw, double horizon, const SeriesOptions& options) {
  const auto repeating = repeating_stream(raw);
  if (options.resolution == TimeResolution::exact && repeating) {
    return fail(ErrorCode::document_broken, "stream " + raw.names[*repeating],
                "holds the same time twice, which exact times cannot", "Drop repeats, or let times be binned");
  }
  if (options.resolution == TimeResolution::exact || (options.resolution == TimeResolution::automatic && !repeating)) {
    return 0.0;
  }
  const std::optional<double> width =
      options.bin_width > 0 ? std::optional(options.bin_width) : clock_resolution(raw.times);
  if (!width || horizon / *width > kMostBins) {
    return fail(ErrorCode::document_broken, "streams", "hold repeated times, and no width of bins fits all times",
                "Give the width of the bins");
  }
  return *width;
}

}  // namespace

std::optional<double> clock_resolution(const std::vector<std::vector<double>>& times) {
  const double longest = last_time(times);
  double measure = 0;
  for (const auto& stream : times) {
    for (const double time : stream) {
      measure = common_measure(std::max(time, measure), std::min(time, measure), kRounding * longest);
    }
  }
  const bool is_grid = measure > 0 && longest / measure < kMostBins &&
                       std::ranges::all_of(
                           times,
                           [measure](const std::vector<double>& stream) {
                             return std::ranges::all_of(stream, [measure](double time) {
                               const double steps = time / measure;
                               return std::abs(steps - std::round(steps)) < kGridSlack * std::max(1.0, steps);
                             });
                           });
  return is_grid ? std::optional(measure) : std::nullopt;
}

Result<EventSeries> make_event_series(const RawStreams& raw, const SeriesOptions& options) {
  const double last = last_time(raw.times);
  const double horizon = raw.horizon.value_or(last);
  if (auto fault = fault_of(raw, horizon)) {
    return tl::unexpected(*fault);
  }
  const Result<double> width = width_of_bins(raw, horizon, options);
  if (!width) {
    return tl::unexpected(width.error());
  }
  EventSeries series{.names = raw.names,
                     .modelled_count = raw.times.size() - raw.driver_count,
                     .horizon = *width > 0 ? binned_horizon(horizon, last, *width) : horizon,
                     .bin_width = *width};
  merge(raw, series);
  return series;
}

}  // namespace entente::signals
