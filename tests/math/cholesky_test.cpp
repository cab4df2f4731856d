// SPDX-License-Identifier: Apache-2.0
#include "math/cholesky.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace entente::math {
namespace {

SymmetricMatrix two_by_two(double corner, double side, double other) {
  SymmetricMatrix matrix(2);
  matrix.at(0, 0) = corner;
  matrix.at(0, 1) = matrix.at(1, 0) = side;
  matrix.at(1, 1) = other;
  return matrix;
}

TEST(Cholesky, solves_by_hand) {
  // 4x + 2y = 10, 2x + 3y = 9
  const std::vector<double> solved = solve(two_by_two(4, 2, 3), {10, 9});
  EXPECT_NEAR(solved[0], 1.5, 1e-12);
  EXPECT_NEAR(solved[1], 2.0, 1e-12);
}

TEST(Cholesky, refuses_a_matrix_that_is_not_positive_definite_or_does_not_fit) {
  EXPECT_THROW(solve(two_by_two(1, 2, 1), {1, 1}), Failure);
  EXPECT_THROW(solve(two_by_two(4, 2, 3), {1, 1, 1}), Failure);
}

TEST(DrawGaussian, has_the_mean_and_covariance_of_its_precision) {
  // Precision {{4, 2}, {2, 3}} has the inverse {{3, -2}, {-2, 4}} / 8.
  const SymmetricMatrix precision = two_by_two(4, 2, 3);
  RandomStream stream(11, 0);
  constexpr int kDraws = 20'000;
  double sum[2] = {0, 0};
  double products[3] = {0, 0, 0};
  for (int draw = 0; draw < kDraws; ++draw) {
    const std::vector<double> drawn = draw_gaussian(precision, {10, 9}, stream);
    const double x = drawn[0] - 1.5;
    const double y = drawn[1] - 2.0;
    sum[0] += x / kDraws;
    sum[1] += y / kDraws;
    products[0] += x * x / kDraws;
    products[1] += x * y / kDraws;
    products[2] += y * y / kDraws;
  }
  EXPECT_NEAR(sum[0], 0, 0.02);
  EXPECT_NEAR(sum[1], 0, 0.025);
  EXPECT_NEAR(products[0], 0.375, 0.015);
  EXPECT_NEAR(products[1], -0.25, 0.015);
  EXPECT_NEAR(products[2], 0.5, 0.02);
}

TEST(NextGamma, has_mean_and_variance_of_its_shape) {
  for (const double shape : {1.0, 2.5, 30.0}) {
    RandomStream stream(3, 7);
    constexpr int kDraws = 20'000;
    double mean = 0;
    double square = 0;
    for (int draw = 0; draw < kDraws; ++draw) {
      const double value = stream.next_gamma(shape);
      mean += value / kDraws;
      square += value * value / kDraws;
    }
    EXPECT_NEAR(mean, shape, 0.03 * shape);
    EXPECT_NEAR(square - mean * mean, shape, 0.08 * shape);
  }
}

}  // namespace
}  // namespace entente::math
