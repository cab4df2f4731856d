// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/forecast.hpp"
#include "domain/yardstick.hpp"

namespace entente::report {

// One object each, indented; their keys are in docs/json.md. `frozen`: the forecast as it was stored with the question;
// null where it was not.
std::string forecast_to_json(const PairForecast& forecast, const ListedForecast* frozen, Yardstick yardstick);
std::string forecast_list_to_json(std::span<const ListedForecast> forecasts, Date today, Yardstick yardstick);
std::string scores_to_json(const ForecastScores& scores);

}  // namespace entente::report
