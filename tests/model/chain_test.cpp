// SPDX-License-Identifier: Apache-2.0
#include "model/chain.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace entente::model {
namespace {

TEST(Chain, rows_sum_to_one_whatever_the_drive) {
  for (const double drive : {-2.0, 0.0, 0.5, 3.0}) {
    for (const PerLevel<double>& row : transition(Parameters{}, drive)) {
      EXPECT_NEAR(std::accumulate(row.begin(), row.end(), 0.0), 1.0, 1e-14);
    }
  }
}

TEST(Chain, one_entry_is_as_worked_out_by_hand) {
  // Two moves apart: cost 1 + 1/2; odds of hostile to rhetorical against staying hostile.
  const TransitionMatrix prob = transition(Parameters{});
  EXPECT_NEAR(std::log(prob[0][2] / prob[0][0]), -3.2 * 1.5 + (-0.35) - (-0.75), 1e-12);
}

TEST(Chain, a_month_keeps_its_level_with_88_to_96_in_a_hundred) {
  const TransitionMatrix step = transition(Parameters{});
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    EXPECT_GT(step[level][level], 0.875);
    EXPECT_LT(step[level][level], 0.965);
  }
}

TEST(Chain, a_pair_without_evidence_stands_as_the_design_says) {
  const PerLevel<double> expected{0.07, 0.55, 0.15, 0.11, 0.08, 0.04};
  const PerLevel<double> prior = make_chain(Parameters{}).initial_prob;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    EXPECT_NEAR(prior[level], expected[level], 0.005) << level;
  }
}

TEST(Chain, the_stationary_distribution_is_left_as_it_is_by_a_step) {
  const TransitionMatrix step = transition(Parameters{}, 0.7);
  const PerLevel<double> prob = stationary_distribution(step);
  for (std::size_t to = 0; to < kLevelCount; ++to) {
    double next = 0;
    for (std::size_t from = 0; from < kLevelCount; ++from) {
      next += prob[from] * step[from][to];
    }
    EXPECT_NEAR(next, prob[to], 1e-15);
  }
}

TEST(Chain, a_positive_drive_raises_every_at_least_and_a_negative_one_lowers_it) {
  const auto upper = [](double drive, std::size_t threshold) {
    const PerLevel<double> prob = stationary_distribution(transition(Parameters{}, drive));
    return std::accumulate(prob.begin() + static_cast<std::ptrdiff_t>(threshold), prob.end(), 0.0);
  };
  for (std::size_t threshold = 1; threshold < kLevelCount; ++threshold) {
    EXPECT_GT(upper(0.3, threshold), upper(0.0, threshold));
    EXPECT_LT(upper(-0.3, threshold), upper(0.0, threshold));
  }
}

}  // namespace
}  // namespace entente::model
