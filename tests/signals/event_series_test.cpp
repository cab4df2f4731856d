// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/event_series.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace entente::signals {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

RawStreams one_stream(std::vector<double> times) { return {.names = {"ALPHA"}, .times = {std::move(times)}}; }

std::string fault_of(const RawStreams& raw, const SeriesOptions& options = {}) {
  const auto series = make_event_series(raw, options);
  return series ? "" : to_text(series.error());
}

TEST(EventSeries, merges_streams_in_order_of_time) {
  const auto series =
      make_event_series({.names = {"ALPHA", "BRAVO"}, .times = {{1, 4}, {0, 2.5}}, .driver_count = 1, .horizon = 5.0});
  ASSERT_TRUE(series);
  EXPECT_THAT(series->time, ElementsAre(0, 1, 2.5, 4));
  EXPECT_THAT(series->stream, ElementsAre(1U, 0U, 1U, 0U));
  EXPECT_THAT(series->totals, ElementsAre(2, 2));
  EXPECT_EQ(series->modelled_count, 1U);
  EXPECT_FALSE(series->is_binned());
}

TEST(EventSeries, ends_at_the_last_event_where_no_end_is_given) {
  EXPECT_DOUBLE_EQ(make_event_series(one_stream({1, 2, 7}))->horizon, 7);
}

TEST(EventSeries, counts_repeated_times_in_bins_of_the_clock) {
  const auto series = make_event_series({.names = {"ALPHA", "BRAVO"}, .times = {{0, 0, 3, 7, 7, 7}, {1, 3}}});
  ASSERT_TRUE(series);
  EXPECT_DOUBLE_EQ(series->bin_width, 1);
  EXPECT_DOUBLE_EQ(series->horizon, 8) << "the bin of the last event is whole";
  EXPECT_THAT(series->time, ElementsAre(0, 1, 3, 3, 7));
  EXPECT_THAT(series->count, ElementsAre(2, 1, 1, 1, 3));
}

TEST(EventSeries, takes_the_width_of_bins_that_is_given) {
  const auto series = make_event_series(one_stream({0.2, 1.7, 1.9, 3.0}), {TimeResolution::binned, 1.0});
  ASSERT_TRUE(series);
  EXPECT_THAT(series->time, ElementsAre(0, 1, 3));
  EXPECT_THAT(series->count, ElementsAre(1, 2, 1));
}

TEST(EventSeries, ends_bins_at_a_given_end) {
  RawStreams raw = one_stream({0, 0, 3});
  raw.horizon = 10.0;
  EXPECT_DOUBLE_EQ(make_event_series(raw, {TimeResolution::automatic, 1.0})->horizon, 10);
}

TEST(ClockResolution, is_the_width_of_which_all_times_are_multiples) {
  EXPECT_NEAR(*clock_resolution({{0, 6.0, 10.0}, {14.0}}), 2, 1e-9);
  EXPECT_NEAR(*clock_resolution({{0, 1.0 / 60, 70.0 / 60, 289.0 / 60, 3143.016666666667}}), 1.0 / 60, 1e-9);
  EXPECT_FALSE(clock_resolution({{0, 0}}));
}

TEST(EventSeries, refuses_times_that_are_none) {
  EXPECT_THAT(fault_of(one_stream({1, std::numeric_limits<double>::quiet_NaN()})), HasSubstr("stream ALPHA: event 2"));
  EXPECT_THAT(fault_of(one_stream({1, std::numeric_limits<double>::infinity()})), HasSubstr("event 2"));
  EXPECT_THAT(fault_of(one_stream({-1, 2})), HasSubstr("event 1 at -1 lies outside"));
  EXPECT_THAT(fault_of(one_stream({1, 3, 2})), HasSubstr("event 3 at 2 comes before"));
  RawStreams late = one_stream({1, 3});
  late.horizon = 2.0;
  EXPECT_THAT(fault_of(late), HasSubstr("event 2 at 3 lies outside the window"));
}

TEST(EventSeries, refuses_streams_that_say_nothing) {
  EXPECT_THAT(fault_of(one_stream({})), HasSubstr("has no events"));
  EXPECT_THAT(fault_of({}), HasSubstr("hold none to be modelled"));
  EXPECT_THAT(fault_of({.names = {"ALPHA"}, .times = {{1, 2}}, .driver_count = 1}), HasSubstr("hold none"));
  EXPECT_THAT(fault_of(one_stream({0})), HasSubstr("has no length"));
  EXPECT_THAT(fault_of(one_stream({0, 0, 0})), HasSubstr("has no length"));
}

TEST(EventSeries, refuses_repeats_among_exact_times_and_bins_that_nothing_fits) {
  EXPECT_THAT(fault_of(one_stream({1, 1, 2}), {TimeResolution::exact}), HasSubstr("same time twice"));
  EXPECT_THAT(fault_of(one_stream({0.1234567891, 0.1234567891, 3.9876543217})), HasSubstr("no width of bins"));
}

TEST(EventSeries, takes_a_stream_all_at_one_time_as_one_bin) {
  RawStreams raw = one_stream({2, 2, 2});
  raw.horizon = 8.0;
  const auto series = make_event_series(raw);
  ASSERT_TRUE(series);
  EXPECT_DOUBLE_EQ(series->bin_width, 2);
  EXPECT_THAT(series->count, ElementsAre(3));
}

}  // namespace
}  // namespace entente::signals
