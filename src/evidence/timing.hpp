// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "domain/document.hpp"
#include "domain/period.hpp"
#include "evidence/observation.hpp"

namespace entente::evidence {

// "In the past" with no date, and a start that is left open: this many months back, each alike.
inline constexpr int kPastMonths = 60;
// "In future" with no date: this many months from the month it was said in, each alike.
inline constexpr int kFutureMonths = 12;

// The day on which a document's words became known: published, else added.
Date known_on(const Document& document);

// The months that a claim speaks of, by their place on the axis; what lies outside the axis is lost, so that the
// weights sum to one or less. Not stated: the month it was said. Interval: its months alike; one that is still open
// puts half on the month it was said, because it speaks of that month above all.
std::vector<PeriodWeight> period_weights(const Claim& claim, Date known_on, const PeriodAxis& axis);

}  // namespace entente::evidence
