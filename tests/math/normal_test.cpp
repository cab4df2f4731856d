// SPDX-License-Identifier: Apache-2.0
#include "math/normal.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::math {
namespace {

TEST(Normal, cdf_equals_the_values_of_printed_tables) {
  EXPECT_DOUBLE_EQ(normal_cdf(0.0), 0.5);
  EXPECT_NEAR(normal_cdf(1.0), 0.8413447460685429, 1e-15);
  EXPECT_NEAR(normal_cdf(1.96), 0.9750021048517795, 1e-15);
  EXPECT_NEAR(normal_cdf(-3.0), 0.0013498980316300933, 1e-17);
}

TEST(Normal, quantile_equals_the_values_that_the_algorithm_was_published_with) {
  // [Wichura 1988, table of check values]
  EXPECT_NEAR(normal_quantile(0.25), -0.6744897501960817, 1e-15);
  EXPECT_NEAR(normal_quantile(0.001), -3.090232306167814, 1e-14);
  EXPECT_NEAR(normal_quantile(1e-20), -9.262340089798408, 1e-13);
}

TEST(Normal, quantile_undoes_the_cdf) {
  for (int step = -64; step <= 40; ++step) {
    const double x = 0.125 * step;
    EXPECT_NEAR(normal_quantile(normal_cdf(x)), x, 1e-9 * (1 + std::abs(x))) << x;
  }
}

TEST(Normal, quantile_of_zero_and_one_is_infinite) {
  EXPECT_TRUE(std::isinf(normal_quantile(0.0)) && normal_quantile(0.0) < 0);
  EXPECT_TRUE(std::isinf(normal_quantile(1.0)) && normal_quantile(1.0) > 0);
}

}  // namespace
}  // namespace entente::math
