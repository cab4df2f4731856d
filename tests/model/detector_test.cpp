// SPDX-License-Identifier: Apache-2.0
#include "model/detector.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "math/normal.hpp"

namespace entente::model {
namespace {

constexpr std::array kStances{Stance::neutral, Stance::expert,          Stance::adverse,
                              Stance::allied,  Stance::one_of_the_pair, Stance::unnamed};
constexpr double kSure = 1.645;  // probit of .95

double strength(double rating, Stance stance) {
  const Parameters parameters;
  return rating_strength(rating, detector_of(detector_prior(parameters, stance), Grade::f), parameters);
}

TEST(Detector, the_curve_is_the_normal_integral_worked_out_by_hand) {
  const PerLevel<double> curve = at_least_curve(Level::tactical, Parameters{});
  EXPECT_NEAR(curve[index_of(Level::tactical)], 0.3413447460685429, 1e-12);  // Phi(1) - 1/2
  EXPECT_NEAR(curve[index_of(Level::transactional)], -0.3413447460685429, 1e-12);
  EXPECT_NEAR(curve[index_of(Level::strategic)], 0.4986501019683699, 1e-12);  // Phi(3) - 1/2
  EXPECT_TRUE(std::ranges::is_sorted(curve));
}

TEST(Detector, hostile_is_the_complement_of_at_least_none) {
  const PerLevel<double> hostile = hostile_curve(Parameters{});
  const PerLevel<double> none = at_least_curve(Level::none, Parameters{});
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    EXPECT_DOUBLE_EQ(hostile[level], -none[level]);
  }
  EXPECT_GT(hostile[0], 0);
}

TEST(Detector, strength_is_distance_from_the_neutral_point_times_sensitivity) {
  EXPECT_NEAR(strength(kSure, Stance::neutral), 1.645 * 1.6, 1e-12);
  EXPECT_NEAR(strength(kSure, Stance::adverse), (1.645 - 1.2) * 0.6, 1e-12);
  EXPECT_NEAR(strength(kSure, Stance::one_of_the_pair), (1.645 + 1.4) * 1.4, 1e-12);
  EXPECT_NEAR(strength(-kSure, Stance::one_of_the_pair), (-1.645 + 1.4) * 1.4, 1e-12);
}

TEST(Detector, words_that_affirm_never_lower_and_words_that_deny_never_raise) {
  for (const Stance stance : kStances) {
    for (int step = 0; step < 42; ++step) {
      EXPECT_GE(strength(0.05 * step, stance), 0.0);
      EXPECT_LE(strength(-0.39 - 0.04 * step, stance), 0.0);
    }
  }
}

TEST(Detector, a_surer_wording_is_never_weaker) {
  for (const Stance stance : kStances) {
    double before = strength(-2.1, stance);
    for (int step = -210; step < 210; ++step) {
      const double rating = 0.01 * step;
      EXPECT_GE(strength(rating, stance), before) << rating;
      before = strength(rating, stance);
    }
  }
}

TEST(Detector, words_that_leave_the_question_open_tell_next_to_nothing) {
  constexpr double kMay = -0.2533471031357997;  // probit of .4, the middle of .2 to .6
  EXPECT_EQ(wording_of(kMay), Wording::leaves_open);
  for (const Stance stance : kStances) {
    EXPECT_LT(std::abs(strength(kMay, stance)), 0.55) << to_word(stance);
  }
}

TEST(Detector, the_bounds_of_the_three_wordings_are_those_of_the_design) {
  EXPECT_DOUBLE_EQ(math::normal_cdf(kAffirmsFromRating), kAffirmsFromProb);
  EXPECT_NEAR(math::normal_cdf(kDeniesBelowRating), kDeniesBelowProb, 1e-15);
  EXPECT_EQ(wording_of(0.0), Wording::affirms);
  EXPECT_EQ(wording_of(-1e-9), Wording::leaves_open);
  EXPECT_EQ(wording_of(-0.38532), Wording::leaves_open);  // probit of .35 is -.3853205
  EXPECT_EQ(wording_of(-0.38533), Wording::denies);
}

TEST(Detector, a_better_grade_never_weakens_a_source_and_f_leaves_it_as_it_is) {
  EXPECT_EQ(sensitivity_factor(Grade::f), 1.0);
  const std::array grades{Grade::e, Grade::d, Grade::c, Grade::b, Grade::a};
  EXPECT_TRUE(std::ranges::is_sorted(grades, std::less<>{}, sensitivity_factor));
}

}  // namespace
}  // namespace entente::model
