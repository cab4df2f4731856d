// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/forecast.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// One pair ahead: sentences first, then the months in a table.
std::string forecast_to_text(const PairForecast& forecast, const TextStyle& style);
// Frozen ones, in the order given.
std::string forecast_list_to_text(std::span<const ListedForecast> forecasts, const TextStyle& style);
std::string scores_to_text(const ForecastScores& scores, const TextStyle& style);

}  // namespace entente::report
