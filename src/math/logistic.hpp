// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>

namespace entente::math {

// Log odds of a probability: log(p / (1 - p)).
inline double logit(double prob) { return std::log(prob) - std::log1p(-prob); }

// The probability with these log odds: the inverse of logit.
inline double logistic(double log_odds) { return 1.0 / (1.0 + std::exp(-log_odds)); }

}  // namespace entente::math
