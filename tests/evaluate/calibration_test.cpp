// SPDX-License-Identifier: Apache-2.0
#include "evaluate/calibration.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

namespace entente::evaluate {
namespace {

TEST(ChiSquaredTail, equals_printed_quantiles) {
  // Percentage points of the chi-squared distribution [Abramowitz Stegun 1964, table 26.8].
  EXPECT_NEAR(chi_squared_tail(3.84146, 1), 0.05, 1e-6);
  EXPECT_NEAR(chi_squared_tail(7.81473, 3), 0.05, 1e-6);
  EXPECT_NEAR(chi_squared_tail(16.9190, 9), 0.05, 1e-6);
  EXPECT_NEAR(chi_squared_tail(21.6660, 9), 0.01, 1e-6);
  EXPECT_NEAR(chi_squared_tail(0, 9), 1.0, 1e-12);
}

TEST(Calibration, the_same_seed_gives_the_same_figures) {
  const CalibrationPlan plan{.worlds = 20};
  EXPECT_EQ(calibrate(plan).brier, calibrate(plan).brier);
  EXPECT_NE(calibrate(plan).brier, calibrate({.worlds = 20, .seed = 2}).brier);
}

TEST(Calibration, with_nothing_observed_the_answer_is_the_prior_and_ranks_are_uniform) {
  const Calibration found = calibrate({.worlds = 500, .most_observations = 0});
  EXPECT_EQ(std::accumulate(found.rank_counts.begin(), found.rank_counts.end(), std::size_t{0}), 500U);
  EXPECT_GT(found.rank_chi2_p, 0.001);
  EXPECT_NEAR(found.mean_prob, found.event_rate, 0.06);  // four standard errors of a rate near .12
  EXPECT_GT(found.coverage, 0.85) << "what the base rates are is all that is not known";
  EXPECT_LT(found.coverage, 0.95);
  EXPECT_EQ(found.coverage, found.coverage_by_own_likelihood);
}

TEST(Calibration, who_knows_the_figures_is_not_beaten) {
  const Calibration found = calibrate({.worlds = 400});
  EXPECT_LE(found.brier_of_known_figures, found.brier + 0.005);
}

}  // namespace
}  // namespace entente::evaluate
