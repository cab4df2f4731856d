// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/claim.hpp"

namespace entente::evidence {

// Ratings are probits of certainty; nobody's word counts as surer than these, whichever way.
inline constexpr double kLowestCertaintyProb = 0.02;
inline constexpr double kHighestCertaintyProb = 0.98;
// Certainties that leave a question open ("may", "might"), as the model reads them: from the first to below the second.
inline constexpr double kOpenFromProb = 0.35;
inline constexpr double kOpenToProb = 0.5;

// The middle of the certainty that the claim's words come to, turned round by a denial. Words that leave the question
// open leave it open either way: "may not" is no weaker denial than "may". Where the claim's own text says that
// evidence is lacking, an affirmation counts for half its distance from even.
double certainty_after_polarity(const Claim& claim);

// probit(certainty), the certainty clipped to [.02, .98].
double rating_of(double certainty_prob);

}  // namespace entente::evidence
