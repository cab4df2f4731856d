// SPDX-License-Identifier: Apache-2.0
#include "model/parameters.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace entente::model {
namespace {

TEST(Parameters, the_starting_values_are_valid) { EXPECT_TRUE(is_valid(Parameters{})); }

TEST(Parameters, the_stances_have_the_figures_of_the_design) {
  const Parameters parameters;
  EXPECT_EQ(detector_prior(parameters, Stance::neutral).sensitivity, 1.6);
  EXPECT_EQ(detector_prior(parameters, Stance::expert).sensitivity, 2.0);
  EXPECT_EQ(detector_prior(parameters, Stance::adverse).bias, 1.2);
  EXPECT_EQ(detector_prior(parameters, Stance::allied).bias, -0.8);
  EXPECT_EQ(detector_prior(parameters, Stance::one_of_the_pair).bias, -1.4);
  EXPECT_EQ(detector_prior(parameters, Stance::unnamed).sensitivity, 0.7);
}

TEST(Parameters, impossible_values_are_found) {
  EXPECT_FALSE(is_valid({.persistence = -1}));
  EXPECT_FALSE(is_valid({.jump_cost = std::numeric_limits<double>::quiet_NaN()}));
  EXPECT_FALSE(is_valid({.rating_deviation = 0}));
  EXPECT_FALSE(is_valid({.blur = -0.5}));
  EXPECT_FALSE(is_valid({.slope = {0, 1, 1, 2, 3, 4}}));
  EXPECT_FALSE(is_valid({.base_rate_deviation = -0.1}));
  Parameters deaf;
  deaf.detectors[0].sensitivity = 0;
  EXPECT_FALSE(is_valid(deaf));
}

}  // namespace
}  // namespace entente::model
