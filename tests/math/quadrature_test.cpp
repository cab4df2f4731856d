// SPDX-License-Identifier: Apache-2.0
#include "math/quadrature.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::math {
namespace {

double integrate(std::size_t count, double power) {
  double sum = 0;
  for (const QuadratureNode& node : gauss_legendre(count)) {
    sum += node.weight * std::pow(node.position, power);
  }
  return sum;
}

TEST(Quadrature, five_nodes_equal_the_printed_table) {
  // [Abramowitz and Stegun 1964, table 25.4], moved from [-1, 1] to [0, 1].
  const auto nodes = gauss_legendre(5);
  EXPECT_NEAR(nodes[0].position, 0.5 * (1 - 0.906179845938664), 1e-15);
  EXPECT_NEAR(nodes[0].weight, 0.5 * 0.236926885056189, 1e-15);
  EXPECT_NEAR(nodes[1].position, 0.5 * (1 - 0.538469310105683), 1e-15);
  EXPECT_NEAR(nodes[2].position, 0.5, 1e-15);
  EXPECT_NEAR(nodes[2].weight, 0.5 * 0.568888888888889, 1e-15);
}

TEST(Quadrature, is_exact_for_polynomials_up_to_twice_the_count_less_one) {
  for (const std::size_t count : {1U, 2U, 4U, 8U, 16U, 64U}) {
    const double degree = 2.0 * static_cast<double>(count) - 1.0;
    EXPECT_NEAR(integrate(count, degree), 1.0 / (degree + 1.0), 1e-14) << count;
    EXPECT_NEAR(integrate(count, 0.0), 1.0, 1e-14) << count;
  }
}

TEST(Quadrature, is_not_exact_one_degree_further) { EXPECT_GT(std::abs(integrate(2, 4.0) - 0.2), 1e-3); }

}  // namespace
}  // namespace entente::math
