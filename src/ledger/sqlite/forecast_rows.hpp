// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "domain/forecast.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Writes a forecast; gives it with its number and hash. Throws Failure(claim_invalid) for two times the same
// organisation, months that run backward, and a probability that is none or lies outside its interval.
FrozenForecast append_forecast(const Connection& connection, const FrozenForecast& forecast);
std::vector<FrozenForecast> all_forecasts(const Connection& connection);  // oldest first

// Throws Failure(claim_invalid) where one is of no forecast, its probability is none, or an analyst gives no reason.
void append_forecast_resolutions(const Connection& connection, std::span<const ForecastResolution> resolutions);
std::vector<ForecastResolution> all_forecast_resolutions(const Connection& connection);  // oldest first

// Rows that are not as they were written.
std::vector<Finding> check_forecast_rows(const Connection& connection);

}  // namespace entente::ledger
