// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "domain/forecast.hpp"
#include "evaluate/measure.hpp"
#include "foresee/scores.hpp"

namespace entente::evaluate {

inline constexpr std::array<std::size_t, 4> kHorizons{1, 3, 6, 12};

// Worlds drawn with evidence up to a month, and forecasts of "at least tactical" from it, held against the drawn truth
// of the months after it.
struct ForecastPlan {
  std::size_t worlds = 10'000;
  double balance = 0.15;    // gamma of the coupled worlds
  std::size_t paths = 200;  // that each forecast draws
  std::uint64_t seed = 1;
};

// One horizon, over all worlds.
struct HorizonScores {
  std::size_t months = 0;
  ScoreSet own;
  ScoreSet persistence;
  ScoreSet base_rate;
  ScoreDifference against_persistence;  // of Brier scores, below 0 is better
  ScoreDifference against_base_rate;
  double mean_prob = 0;
  double happened_share = 0;
  std::vector<ReliabilityBin> bins;
};

struct ForecastCalibration {
  std::vector<HorizonScores> in_month;   // at least tactical in the month, by horizon
  std::vector<HorizonScores> any_month;  // in any month until then
};

// All pairs of five actors over 24 months, the parameters known, by mean field and drawn paths.
ForecastCalibration forecast_coupled(const ForecastPlan& plan);

// Worlds of one pair whose persistence and base rates, and sources' figures, only the priors are known of.
struct UnknownFigures {
  ForecastCalibration scores;
  std::array<double, kHorizons.size()> coverage{};     // of the 90 % interval: holds the forecast by who knew them
  std::array<double, kHorizons.size()> known_brier{};  // of who knew them: what no forecast can beat on average
};
UnknownFigures forecast_apart(const ForecastPlan& plan);

// Both; needs no data.
Measured measure_forecast(const std::filesystem::path& data);

}  // namespace entente::evaluate
