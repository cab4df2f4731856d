// SPDX-License-Identifier: Apache-2.0
#include "evaluate/forecast.hpp"

#include <gtest/gtest.h>

namespace entente::evaluate {
namespace {

TEST(ForecastMeasure, the_same_seed_gives_the_same_figures) {
  const ForecastPlan plan{.worlds = 5, .paths = 20};
  EXPECT_EQ(forecast_coupled(plan).in_month[3].own.brier, forecast_coupled(plan).in_month[3].own.brier);
  EXPECT_NE(forecast_coupled(plan).in_month[3].own.brier,
            forecast_coupled({.worlds = 5, .paths = 20, .seed = 2}).in_month[3].own.brier);
}

// Wide bounds: a forecast that ran the wrong way, or not at all, would break them in a few hundred worlds.
TEST(ForecastMeasure, what_is_said_comes_true_about_as_often_as_it_is_said) {
  const ForecastCalibration found = forecast_coupled({.worlds = 600, .paths = 40});
  for (const auto* rows : {&found.in_month, &found.any_month}) {
    for (const HorizonScores& row : *rows) {
      EXPECT_NEAR(row.mean_prob, row.happened_share, 0.05) << row.months;
    }
  }
  EXPECT_LT(found.in_month.front().own.brier, found.in_month.back().own.brier) << "a year is harder than a month";
  EXPECT_LT(found.any_month.back().against_persistence.mean, 0) << "persistence never reaches anything new";
  EXPECT_LT(found.in_month.front().against_base_rate.mean, 0) << "evidence is worth something";
}

TEST(ForecastMeasure, who_knows_the_figures_is_not_beaten_by_much_and_intervals_hold_what_they_say) {
  const UnknownFigures found = forecast_apart({.worlds = 300});
  for (std::size_t i = 0; i < kHorizons.size(); ++i) {
    EXPECT_LE(found.known_brier[i], found.scores.in_month[i].own.brier + 0.01);
    EXPECT_GT(found.coverage[i], 0.8);
    EXPECT_LT(found.coverage[i], 0.98);
  }
}

}  // namespace
}  // namespace entente::evaluate
