// SPDX-License-Identifier: Apache-2.0
#include "math/log_sum_exp.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente::math {

double log_sum_exp(std::span<const double> log_terms) {
  if (log_terms.empty()) {
    return -std::numeric_limits<double>::infinity();
  }
  const double largest = *std::ranges::max_element(log_terms);
  if (!std::isfinite(largest)) {
    return largest;
  }
  double sum = 0;
  for (const double term : log_terms) {
    sum += std::exp(term - largest);
  }
  return largest + std::log(sum);
}

}  // namespace entente::math
