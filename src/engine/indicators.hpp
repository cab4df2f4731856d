// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/indicators.hpp"
#include "engine/assessment.hpp"

namespace entente::engine {

// What to watch for on one pair: each kind of statement and each signal of a month, by what it is expected to tell of
// "at least the request's level" in the last month, the other pairs as they are. Pure: same request, same bytes. Cost:
// that of one assessment without its intervals. The two sides must differ and the months be in order.
Indicators make_indicators(const AssessmentRequest& request, const ActorRegistry& actors);

}  // namespace entente::engine
