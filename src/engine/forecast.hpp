// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "domain/forecast.hpp"
#include "engine/pair_question.hpp"

namespace entente::engine {

inline constexpr std::size_t kForecastMonths = 12;
inline constexpr std::size_t kMostForecastMonths =
    60;  // five years on, hardly more than the model's law at rest is left

struct ForecastOptions {
  std::size_t months = kForecastMonths;
  std::optional<ActorId> pressed_by;  // a state that is supposed to press both in each of these months
};

// Where the level of a pair may go in so many months after the question's last, as known on its day: all pairs are
// inferred, and run forward together through the transitions that they were inferred with. Drivers of actors.csv stay;
// what comes and goes fades as model::left_after says. Same ledger, same bytes. Throws Failure(usage) where who is to
// press both is no state or one of the two.
PairForecast make_forecast(const PairQuestion& question, const ForecastOptions& options, const OpenProject& opened);

}  // namespace entente::engine
