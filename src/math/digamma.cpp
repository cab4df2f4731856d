// SPDX-License-Identifier: Apache-2.0
#include "math/digamma.hpp"

#include <cmath>

namespace entente::math {

double digamma(double x) {
  constexpr double kSeriesFrom = 10.0;  // six terms of the series then leave an error below 1e-14
  double shifted = 0;
  while (x < kSeriesFrom) {
    shifted -= 1.0 / x;
    x += 1.0;
  }
  const double square = 1.0 / (x * x);
  // Bernoulli numbers B(2n) / 2n of the asymptotic series, in the form of Horner.
  const double tail =
      square * (1.0 / 12 -
                square * (1.0 / 120 -
                          square * (1.0 / 252 - square * (1.0 / 240 - square * (1.0 / 132 - square * 691.0 / 32760)))));
  return shifted + std::log(x) - 0.5 / x - tail;
}

}  // namespace entente::math
