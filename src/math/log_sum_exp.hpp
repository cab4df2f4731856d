// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace entente::math {

// log(sum of exp(x)) without overflow; minus infinity for no terms, or where all terms are minus infinity.
double log_sum_exp(std::span<const double> log_terms);

}  // namespace entente::math
