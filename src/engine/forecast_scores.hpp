// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "domain/forecast.hpp"

namespace entente::engine {

// Fewer resolved forecasts tell nothing of calibration: with ten, an even coin called .8 throughout would pass one
// time in nine.
inline constexpr std::size_t kLeastScored = 10;

// How the resolved ones among them fared.
ForecastScores scores_of(const std::vector<ListedForecast>& listed);

}  // namespace entente::engine
