// SPDX-License-Identifier: Apache-2.0
#include "foresee/scores.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <string>

#include "math/random.hpp"

namespace entente::foresee {
namespace {

using Stated = std::vector<StatedProb>;

// The example of brier_score_loss in the documentation of scikit-learn 1.6, printed there as 0.037...
TEST(Scores, brier_is_that_of_another_program) {
  EXPECT_NEAR(brier_score(Stated{{0.1, false}, {0.9, true}, {0.8, true}, {0.3, false}}), 0.0375, 1e-15);
}

// The example of log_loss in the documentation of scikit-learn 1.6, printed there as 0.21616...
TEST(Scores, the_log_score_is_that_of_another_program) {
  EXPECT_NEAR(log_score(Stated{{0.9, true}, {0.1, false}, {0.2, false}, {0.65, true}}), 0.21616, 5e-6);
}

// By hand: .2 said five times and true once, .8 said five times and true three times.
TEST(Scores, the_parts_are_those_worked_out_by_hand) {
  Stated stated;
  for (int i = 0; i < 5; ++i) {
    stated.push_back({0.2, i < 1});
    stated.push_back({0.8, i < 3});
  }
  const BrierParts parts = brier_parts(stated);
  EXPECT_NEAR(parts.reliability, 0.02, 1e-15);  // half of (.8 - .6)^2
  EXPECT_NEAR(parts.resolution, 0.04, 1e-15);   // both shares lie .2 from .4
  EXPECT_NEAR(parts.uncertainty, 0.24, 1e-15);  // .4 x .6
  EXPECT_NEAR(parts.within, 0, 1e-15) << "all of a bin said the same";
  EXPECT_NEAR(brier_score(stated), 0.22, 1e-15);
}

Stated random_statements(std::uint64_t seed, std::size_t count) {
  math::RandomStream stream(seed, 0);
  Stated stated;
  for (std::size_t i = 0; i < count; ++i) {
    const double prob = stream.next_uniform();
    stated.push_back({prob, stream.next_uniform() < prob});
  }
  return stated;
}

TEST(Scores, the_parts_sum_to_the_score) {
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    const Stated stated = random_statements(seed, 7 * seed);
    const BrierParts parts = brier_parts(stated);
    EXPECT_NEAR(parts.reliability - parts.resolution + parts.uncertainty + parts.within, brier_score(stated), 1e-14);
    EXPECT_GE(parts.reliability, 0);
    EXPECT_GE(parts.resolution, 0);
  }
}

// Proper scores: on average nobody gains by stating anything but what one holds.
TEST(Scores, saying_what_one_holds_is_best) {
  const Stated honest = random_statements(5, 20000);
  Stated bolder = honest;
  for (StatedProb& each : bolder) {
    each.prob = each.prob > 0.5 ? 1 - (1 - each.prob) / 2 : each.prob / 2;
  }
  EXPECT_LT(brier_score(honest), brier_score(bolder));
  EXPECT_LT(log_score(honest), log_score(bolder));
}

TEST(Scores, bins_count_every_forecast_once_and_hold_the_honest_share) {
  const Stated stated = random_statements(7, 5000);
  std::size_t count = 0;
  for (const ReliabilityBin& bin : reliability_bins(stated)) {
    count += bin.count;
    EXPECT_GE(bin.mean_prob, bin.low_prob);
    EXPECT_LE(bin.mean_prob, bin.high_prob);
    EXPECT_NEAR(bin.happened_share, bin.mean_prob, 0.07);
    EXPECT_LE(bin.happened_interval.low_prob, bin.happened_share);
    EXPECT_GE(bin.happened_interval.high_prob, bin.happened_share);
  }
  EXPECT_EQ(count, 5000U);
  EXPECT_EQ(reliability_bins(Stated{{1.0, true}}).front().low_prob,
            reliability_bins(Stated{{0.95, true}}).front().low_prob)
      << "certainty falls into the last bin";
}

// Wilson's interval of 90 % for 7 of 10: by its formula, z = 1.6449: (.7 + .13528 -+ 1.6449 sqrt(.021 + .0067639))
// / 1.27055.
TEST(Scores, a_bins_interval_is_wilsons) {
  Stated stated;
  for (int i = 0; i < 10; ++i) {
    stated.push_back({0.75, i < 7});
  }
  const ProbabilityInterval interval = reliability_bins(stated).front().happened_interval;
  EXPECT_NEAR(interval.low_prob, 0.4417, 2e-4);
  EXPECT_NEAR(interval.high_prob, 0.8731, 2e-4);
}

TEST(Scores, a_difference_has_the_error_of_its_mean) {
  const Stated first{{0.5, true}, {0.5, false}, {0.5, true}};
  const Stated second{{0.9, true}, {0.1, false}, {0.4, true}};
  const ScoreDifference difference = brier_difference(first, second);  // .24, .24, -.11
  EXPECT_NEAR(difference.mean, 0.37 / 3, 1e-15);
  EXPECT_NEAR(difference.standard_error, std::sqrt(0.0408333333 / 3), 1e-9);
  EXPECT_EQ(brier_difference(Stated{{0.5, true}}, Stated{{0.9, true}}).standard_error, 0);
}

TEST(Scores, one_wrongly_called_certain_costs_much_but_not_everything) {
  EXPECT_NEAR(log_score(Stated{{0.0, true}}), -std::log(kLeastScoredProb), 1e-9);
  EXPECT_NEAR(log_score(Stated{{1.0, true}}), 0, 1e-5);
}

}  // namespace
}  // namespace entente::foresee
