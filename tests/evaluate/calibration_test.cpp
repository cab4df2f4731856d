// SPDX-License-Identifier: Apache-2.0
#include "evaluate/calibration.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "evaluate/coupled_calibration.hpp"

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

TEST(CoupledCalibration, the_same_seed_gives_the_same_figures) {
  const CoupledPlan plan{.worlds = 5};
  EXPECT_EQ(calibrate_coupled(plan).gibbs.brier, calibrate_coupled(plan).gibbs.brier);
  EXPECT_NE(calibrate_coupled(plan).gibbs.brier, calibrate_coupled({.worlds = 5, .seed = 2}).gibbs.brier);
}

TEST(CoupledCalibration, without_balance_all_ways_are_the_same) {
  const CoupledCalibration found = calibrate_coupled({.worlds = 10, .balance = 0});
  EXPECT_LT(found.largest_difference, 1e-6);
  EXPECT_NEAR(found.gibbs.brier, found.apart.brier, 1e-9);
}

// Four times the balance, so that a way that got the coupling wrong would show in a hundred worlds or so.
TEST(CoupledCalibration, the_middle_of_the_posterior_holds_the_truth_as_often_as_it_says) {
  const CoupledCalibration found = calibrate_coupled({.worlds = 120, .balance = 0.6});
  for (const WayCalibration& way : {found.mean_field, found.gibbs}) {
    EXPECT_GT(way.rank_chi2_p, 0.001);
    EXPECT_NEAR(way.coverage, 0.9, 0.11);  // four standard errors
    EXPECT_NEAR(way.mean_prob, found.event_rate, 0.12);
  }
}

}  // namespace
}  // namespace entente::evaluate
