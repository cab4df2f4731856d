// SPDX-License-Identifier: Apache-2.0
#include "math/digamma.hpp"

#include <gtest/gtest.h>

#include <numbers>

namespace entente::math {
namespace {

// [Abramowitz Stegun 1964, eqs. 6.3.2, 6.3.3 and table 6.1]
TEST(Digamma, equals_the_tables) {
  EXPECT_NEAR(digamma(1.0), -std::numbers::egamma, 1e-14);
  EXPECT_NEAR(digamma(0.5), -std::numbers::egamma - 2 * std::numbers::ln2, 1e-13);
  EXPECT_NEAR(digamma(2.0), 0.4227843351, 1e-10);
  EXPECT_NEAR(digamma(1.5), 0.0364899740, 1e-10);
}

TEST(Digamma, grows_by_one_over_x_from_x_to_the_next) {
  for (const double x : {0.001, 0.3, 1.7, 9.5, 10.5, 250.0}) {
    EXPECT_NEAR(digamma(x + 1) - digamma(x), 1 / x, 1e-11 / x);
  }
}

}  // namespace
}  // namespace entente::math
