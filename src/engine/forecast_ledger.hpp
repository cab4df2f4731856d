// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/forecast.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// The question that a forecast answers so many months ahead: of that month, or of any from the next one up to it.
enum class MonthsAhead : std::uint8_t { last_alone, any };
ForecastQuestion question_ahead(const PairForecast& forecast, MonthsAhead months);

// The forecast of its own question, as it is to be stored. Throws Failure(date_invalid) where the first month asked is
// not after that of the day: what has begun is no forecast any more.
FrozenForecast freezable(const PairForecast& forecast, const ForecastQuestion& question, std::int64_t now_unix_seconds);

// The same question frozen before on the same day from the same data; none where there is none.
std::optional<FrozenForecast> frozen_before(const FrozenForecast& forecast, const OpenProject& opened);

// All frozen forecasts: the due ones first, then the open ones by the month in which they fall due, then the resolved.
std::vector<ListedForecast> listed_forecasts(const OpenProject& opened, Date today);

// Throws Failure(forecast_unknown).
ListedForecast find_forecast(const OpenProject& opened, Date today, std::int64_t number);

}  // namespace entente::engine
