// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "domain/forecast.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// Evidence tells a question where it makes it at least so probable, or at most one less that, ...
inline constexpr double kToldProb = 0.9;
// ... and so many independent origins that became known after the forecast's day speak of the tie in the months asked:
// the model's own leaning is no evidence of how things went.
inline constexpr std::size_t kToldOrigins = 2;

// What later evidence says of a forecast.
struct LaterEvidence {
  std::int64_t forecast = 0;
  double prob = 0;              // of the question, as known on the day it is looked at
  std::size_t new_origins = 0;  // that became known since, and speak of the tie in these months
  ForecastOutcome outcome = ForecastOutcome::open;
};

// Looks at every forecast that has begun and that no analyst decided on, as known today. "No" is told only once the
// last month is over, "yes" of a span of months as soon as it is plain. Nothing is stored.
std::vector<LaterEvidence> look_at_forecasts(const OpenProject& opened, Date today);

// Those of them that say something else than what stands, as rows for the ledger.
std::vector<ForecastResolution> resolutions_of(const std::vector<LaterEvidence>& looks, const OpenProject& opened,
                                               Date today, std::int64_t now_unix_seconds);

}  // namespace entente::engine
