// SPDX-License-Identifier: Apache-2.0
#include "math/log_sum_exp.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>

namespace entente::math {
namespace {

constexpr double kMinusInfinity = -std::numeric_limits<double>::infinity();

TEST(LogSumExp, equals_the_plain_sum_where_that_can_be_computed) {
  const std::array terms{std::log(0.2), std::log(0.3), std::log(1.5)};
  EXPECT_NEAR(log_sum_exp(terms), std::log(2.0), 1e-15);
}

TEST(LogSumExp, does_not_overflow_or_underflow) {
  EXPECT_NEAR(log_sum_exp(std::array{1000.0, 1000.0}), 1000.0 + std::log(2.0), 1e-12);
  EXPECT_NEAR(log_sum_exp(std::array{-1000.0, -1000.0}), -1000.0 + std::log(2.0), 1e-12);
}

TEST(LogSumExp, takes_minus_infinity_as_nothing) {
  EXPECT_EQ(log_sum_exp({}), kMinusInfinity);
  EXPECT_EQ(log_sum_exp(std::array{kMinusInfinity, kMinusInfinity}), kMinusInfinity);
  EXPECT_DOUBLE_EQ(log_sum_exp(std::array{kMinusInfinity, 0.5}), 0.5);
}

}  // namespace
}  // namespace entente::math
