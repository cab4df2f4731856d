// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/coupling_words.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/signals/small_world.hpp"

namespace entente::signals {
namespace {

// Two streams and a driver; only names, kernel and figures matter here.
HawkesFit fit_of(double branching, double decay, std::size_t drivers) {
  HawkesFit fit{.names = {"ALPHA", "BRAVO"}, .modelled_count = 2};
  if (drivers > 0) {
    fit.names.emplace_back("offensives");
  }
  FittedPart part{.targets = {0, 1}};
  part.layout = {.stream_count = fit.names.size(), .target_count = 2};
  part.parameters.assign(part.layout.size(), 0.0);
  part.parameters[part.layout.shape(0, 0)] = std::log(decay);
  part.parameters[part.layout.branching(1, 0)] = branching;
  fit.parts = {part};
  return fit;
}

// 10 events of ALPHA and 40 of BRAVO in 100 days.
EventSeries series_of(std::size_t drivers) {
  EventSeries series{.names = {"ALPHA", "BRAVO"}, .totals = {10, 40}, .modelled_count = 2, .horizon = 100};
  if (drivers > 0) {
    series.names.emplace_back("offensives");
    series.totals.push_back(5);
  }
  return series;
}

// Four fifths come within log(5) / decay = 3.2 days, in which BRAVO would have 1.29 events anyway; 1.7 x 0.8 = 1.36
// come beside them.
TEST(CouplingFigures, are_those_of_their_definition) {
  const double decay = 0.5;
  const CouplingFigures figures = coupling_figures(fit_of(1.7, decay, 0), series_of(0), {0, 1});
  EXPECT_NEAR(figures.spell, std::log(5.0) / decay, 1e-12);
  EXPECT_NEAR(figures.rate_ratio, 1 + 1.7 * 0.8 / (0.4 * std::log(5.0) / decay), 1e-12);
  EXPECT_NEAR(figures.own_share, 1.7 * 10 / 40, 1e-12);
  EXPECT_FALSE(figures.explained_share);
}

TEST(CouplingFigures, tell_what_drivers_explain) {
  const HawkesFit with = fit_of(0.5, 0.5, 1);
  EXPECT_NEAR(*coupling_figures(with, fit_of(1.0, 0.5, 0), series_of(1), {0, 1}).explained_share, 0.5, 1e-12);
  EXPECT_NEAR(*coupling_figures(with, fit_of(0.4, 0.5, 0), series_of(1), {0, 1}).explained_share, 0.0, 1e-12);
  EXPECT_FALSE(coupling_figures(with, fit_of(0.0, 0.5, 0), series_of(1), {0, 1}).explained_share);
}

TEST(CouplingSentence, says_ratio_time_and_what_common_causes_explain) {
  const HawkesFit with = fit_of(1.7, 0.5, 1);
  const CouplingFigures figures = coupling_figures(with, fit_of(3.4, 0.5, 0), series_of(1), {0, 1});
  EXPECT_EQ(
      coupling_sentence(figures, with, {.event_of_source = "attack", .events_of_target = "posts", .time_unit = "day"}),
      "After an attack by ALPHA, posts by BRAVO come 2.1 times as often for about 3 days; common causes explain "
      "half of it.");
}

TEST(CouplingSentence, says_that_there_is_none) {
  const HawkesFit none = fit_of(0.0, 0.5, 0);
  EXPECT_EQ(coupling_sentence(coupling_figures(none, series_of(0), {0, 1}), none),
            "After an event by ALPHA, events by BRAVO come no more often than at other times.");
  const HawkesFit with = fit_of(0.0, 0.5, 1);
  EXPECT_EQ(
      coupling_sentence(coupling_figures(with, fit_of(1.0, 0.5, 0), series_of(1), {0, 1}), with, {"raid"}),
      "After a raid by ALPHA, events by BRAVO come no more often than at other times; common causes explain nearly "
      "all of what looks like it without them.");
}

// A small influence can be more than chance gives: "no more often" would contradict that.
TEST(CouplingSentence, says_that_there_is_hardly_any) {
  const HawkesFit little = fit_of(0.05, 0.5, 0);
  const CouplingFigures figures = coupling_figures(little, series_of(0), {0, 1});
  ASSERT_GT(figures.rate_ratio, 1.005);
  ASSERT_LT(figures.rate_ratio, 1.05);
  EXPECT_EQ(coupling_sentence(figures, little),
            "After an event by ALPHA, events by BRAVO come hardly more often than at other times.");
}

TEST(CouplingSentence, says_times_as_people_do) {
  const auto sentence = [](double decay) {
    const HawkesFit fit = fit_of(5, decay, 0);
    return coupling_sentence(coupling_figures(fit, series_of(0), {0, 1}), fit);
  };
  EXPECT_NE(sentence(std::log(5.0)).find("for about 1 day."), std::string::npos);
  EXPECT_NE(sentence(std::log(5.0) * 2.5).find("for about 0.4 days."), std::string::npos);
  EXPECT_NE(sentence(std::log(5.0) * 100).find("for less than a tenth of a day."), std::string::npos);
}

}  // namespace
}  // namespace entente::signals
