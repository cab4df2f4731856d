// SPDX-License-Identifier: Apache-2.0
#include "math/bounded_maximum.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace entente::math {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

// -(x - 3)^2 - 10 (y - x)^2
Evaluation bowl(std::span<const double> point, Derivatives /*derivatives*/) {
  const double x = point[0];
  const double y = point[1];
  SymmetricMatrix information(2);
  information.entries = {22, -20, -20, 20};
  return {-(x - 3) * (x - 3) - 10 * (y - x) * (y - x), {-2 * (x - 3) + 20 * (y - x), -20 * (y - x)}, information};
}

TEST(BoundedMaximum, of_a_bowl_is_found_in_one_step) {
  const Maximum found = maximise({bowl, {-kInfinity, -kInfinity}, {kInfinity, kInfinity}}, {0, 8});
  EXPECT_TRUE(found.is_converged);
  EXPECT_EQ(found.steps, 1U);
  EXPECT_NEAR(found.point[0], 3, 1e-9);
  EXPECT_NEAR(found.point[1], 3, 1e-9);
}

TEST(BoundedMaximum, rests_on_a_bound_and_finds_the_best_point_there) {
  const Maximum found = maximise({bowl, {-kInfinity, 4}, {kInfinity, 9}}, {0, 8});
  EXPECT_TRUE(found.is_converged);
  EXPECT_DOUBLE_EQ(found.point[1], 4);
  EXPECT_NEAR(found.point[0], (3 + 10 * 4) / 11.0, 1e-9);
  EXPECT_TRUE(held_by_bounds({bowl, {-kInfinity, 4}, {kInfinity, 9}}, found.point, found.at_point.gradient)[1]);
}

TEST(BoundedMaximum, holds_a_coordinate_whose_bounds_meet) {
  const Maximum found = maximise({bowl, {1, -kInfinity}, {1, kInfinity}}, {0, 8});
  EXPECT_TRUE(found.is_converged);
  EXPECT_DOUBLE_EQ(found.point[0], 1);
  EXPECT_NEAR(found.point[1], 1, 1e-9);
}

// log x - x, minus infinity at 0 and below: full steps from a large x would leave the domain.
Evaluation log_less_x(std::span<const double> point, Derivatives /*derivatives*/) {
  const double x = point[0];
  SymmetricMatrix information(1);
  information.at(0, 0) = 1 / (x * x);
  return {x > 0 ? std::log(x) - x : -kInfinity, {1 / x - 1}, information};
}

TEST(BoundedMaximum, turns_back_from_points_that_have_no_value) {
  const Maximum found = maximise({log_less_x, {0}, {kInfinity}}, {50});
  EXPECT_TRUE(found.is_converged);
  EXPECT_NEAR(found.point[0], 1, 1e-6);
}

// A saddle on the way: cos x from near its minimum.
Evaluation cosine(std::span<const double> point, Derivatives /*derivatives*/) {
  SymmetricMatrix information(1);
  information.at(0, 0) = std::cos(point[0]);
  return {std::cos(point[0]), {-std::sin(point[0])}, information};
}

TEST(BoundedMaximum, climbs_where_the_information_is_not_positive) {
  const Maximum found = maximise({cosine, {-3.1}, {3.1}}, {3.0});
  EXPECT_TRUE(found.is_converged);
  EXPECT_NEAR(found.point[0], 0, 1e-6);
}

TEST(BoundedMaximum, says_when_it_ran_out_of_steps) {
  const Maximum found = maximise({log_less_x, {0}, {kInfinity}}, {50}, {.max_steps = 1});
  EXPECT_FALSE(found.is_converged);
}

}  // namespace
}  // namespace entente::math
