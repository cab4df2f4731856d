// SPDX-License-Identifier: Apache-2.0
#include "math/kolmogorov.hpp"

#include <gtest/gtest.h>

#include "math/random.hpp"

namespace entente::math {
namespace {

TEST(Kolmogorov, statistic_is_the_largest_gap_on_either_side) {
  EXPECT_DOUBLE_EQ(kolmogorov_statistic({0.5}), 0.5);
  EXPECT_DOUBLE_EQ(kolmogorov_statistic({0.9, 0.8}), 0.8);
  EXPECT_DOUBLE_EQ(kolmogorov_statistic({0.1, 0.2}), 0.8);
  EXPECT_DOUBLE_EQ(kolmogorov_statistic({}), 0);
}

// P(D < d) of [Marsaglia Tsang Wang 2003]: 0.6284796154565042 for n = 10, d = 0.274.
TEST(Kolmogorov, probability_of_few_values_is_the_published_one) {
  EXPECT_NEAR(1 - kolmogorov_p_prob(0.274, 10), 0.6284796154565042, 1e-12);
}

// One value: the statistic is the larger of u and 1 - u, so that P(D >= d) = 2 (1 - d).
TEST(Kolmogorov, probability_of_one_value_is_known) { EXPECT_NEAR(kolmogorov_p_prob(0.8, 1), 0.4, 1e-12); }

// The limit's 5 % point: 1.3581 over the root of n.
TEST(Kolmogorov, probability_of_many_values_nears_the_limit) {
  EXPECT_NEAR(kolmogorov_p_prob(1.3581 / 1000, 1000000), 0.05, 1e-3);
  EXPECT_NEAR(kolmogorov_p_prob(0.13, 100), kolmogorov_p_prob(0.13, 101), 5e-3);
}

TEST(Kolmogorov, probability_runs_from_one_to_nought) {
  EXPECT_DOUBLE_EQ(kolmogorov_p_prob(0, 50), 1);
  EXPECT_DOUBLE_EQ(kolmogorov_p_prob(1, 50), 0);
  EXPECT_DOUBLE_EQ(kolmogorov_p_prob(0.3, 0), 1);
  EXPECT_NEAR(kolmogorov_p_prob(1e-6, 1000), 1, 1e-12);
}

TEST(Kolmogorov, rejects_uniform_values_as_often_as_it_says) {
  int rejected = 0;
  constexpr int kTrials = 2000;
  for (int trial = 0; trial < kTrials; ++trial) {
    RandomStream stream(3, static_cast<std::uint64_t>(trial));
    std::vector<double> values(40);
    for (double& value : values) {
      value = stream.next_uniform();
    }
    rejected += kolmogorov_p_prob(kolmogorov_statistic(values), values.size()) < 0.1 ? 1 : 0;
  }
  EXPECT_NEAR(rejected, 0.1 * kTrials, 3.0 * 14);  // standard deviation 13.4
}

}  // namespace
}  // namespace entente::math
