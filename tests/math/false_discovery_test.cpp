// SPDX-License-Identifier: Apache-2.0
#include "math/false_discovery.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::math {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

TEST(FalseDiscovery, shares_are_p_times_tests_over_rank_and_fall_with_p) {
  EXPECT_THAT(false_discovery_shares({0.04, 0.01, 0.03, 0.5}),
              ElementsAre(DoubleNear(0.16 / 3, 1e-12), DoubleNear(0.04, 1e-12), DoubleNear(0.16 / 3, 1e-12),
                          DoubleNear(0.5, 1e-12)));
}

TEST(FalseDiscovery, share_of_one_test_is_its_p) {
  EXPECT_THAT(false_discovery_shares({0.2}), ElementsAre(0.2));
  EXPECT_TRUE(false_discovery_shares({}).empty());
}

// Of the 15 p-values of [Benjamini Hochberg 1995], four are discoveries at a share of 0.05.
TEST(FalseDiscovery, finds_the_published_four) {
  const std::vector<double> p{0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344,
                              0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000};
  int found = 0;
  for (const double share : false_discovery_shares(p)) {
    found += share <= 0.05 ? 1 : 0;
  }
  EXPECT_EQ(found, 4);
}

// The 5 % point of the mixture is the 10 % point of the chi-squared, 2.7055.
TEST(BoundaryTest, has_half_the_mass_of_a_chi_squared) {
  EXPECT_NEAR(boundary_p_prob(2.705543), 0.05, 1e-7);
  EXPECT_NEAR(boundary_p_prob(3.841459), 0.025, 1e-7);
  EXPECT_DOUBLE_EQ(boundary_p_prob(0), 1);
  EXPECT_DOUBLE_EQ(boundary_p_prob(-1e-9), 1);
}

}  // namespace
}  // namespace entente::math
