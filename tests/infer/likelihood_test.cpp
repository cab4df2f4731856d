// SPDX-License-Identifier: Apache-2.0
#include "infer/likelihood.hpp"

#include <gtest/gtest.h>

#include "evidence/certainty.hpp"
#include "model/detector.hpp"

namespace entente::infer {
namespace {

using evidence::Observation;
using evidence::Origin;
using evidence::PropositionKind;

constexpr double kSure = 1.645;

Observation tactical_observation() {
  return {.proposition = {.kind = PropositionKind::at_least, .threshold = Level::tactical},
          .rating = kSure,
          .weight = 0.5,
          .periods = {{1, 0.75}, {2, 0.25}}};
}

TEST(Likelihood, is_weight_times_strength_times_curve) {
  const model::Parameters parameters;
  const auto item = observation_log_likelihood(tactical_observation(), Origin{.stance = Stance::neutral}, parameters);
  EXPECT_NEAR(item[index_of(Level::tactical)], 0.5 * 1.645 * 1.6 * 0.3413447460685429, 1e-12);
  EXPECT_NEAR(item[index_of(Level::none)], -0.5 * 1.645 * 1.6 * 0.4999997133484281, 1e-9);
}

TEST(Likelihood, spreads_over_periods_by_their_weights) {
  evidence::Evidence evidence{.period_count = 3, .origins = {Origin{}}, .observations = {tactical_observation()}};
  const auto items = observation_log_likelihoods(evidence, model::Parameters{});
  const LogLikelihood total = total_log_likelihood(evidence, items);
  EXPECT_EQ(total[0], PerLevel<double>{});
  EXPECT_DOUBLE_EQ(total[1][4], 0.75 * items[0][4]);
  EXPECT_DOUBLE_EQ(total[2][4], 0.25 * items[0][4]);
}

TEST(Likelihood, hostile_words_of_a_party_have_their_own_neutral_point) {
  const model::Parameters parameters;
  Observation hostile = tactical_observation();
  hostile.proposition = {.kind = PropositionKind::hostile};
  const Origin party{.stance = Stance::one_of_the_pair};
  EXPECT_NEAR(observation_strength(hostile, party, parameters), 0.5 * 1.645 * 1.4, 1e-12);
  EXPECT_GT(observation_log_likelihood(hostile, party, parameters)[0], 0);
}

TEST(Likelihood, a_driver_runs_along_the_slope) {
  const model::Parameters parameters;
  Observation driver = tactical_observation();
  driver.proposition = {.kind = PropositionKind::driver, .driver = Relation::distrusts};
  EXPECT_EQ(observation_curve(driver, parameters), parameters.slope);
  EXPECT_LT(observation_log_likelihood(driver, Origin{}, parameters)[5], 0);
}

TEST(Likelihood, a_grade_scales_a_source_and_a_draw_moves_it) {
  const model::Parameters parameters;
  const Observation observation = tactical_observation();
  const double plain = observation_strength(observation, Origin{}, parameters);
  EXPECT_LT(observation_strength(observation, Origin{.grade = Grade::e}, parameters), plain);
  EXPECT_GT(observation_strength(observation, Origin{.grade = Grade::a}, parameters), plain);
  EXPECT_LT(observation_strength(observation, Origin{}, parameters, {.bias = 1}), plain);
  EXPECT_GT(observation_strength(observation, Origin{}, parameters, {.sensitivity = 1}), plain);
  EXPECT_GT(observation_strength(observation, Origin{}, parameters, {.sensitivity = -100}), 0);
}

TEST(Likelihood, evidence_and_model_agree_on_what_leaves_a_question_open) {
  EXPECT_EQ(evidence::kOpenFromProb, model::kDeniesBelowProb);
  EXPECT_EQ(evidence::kOpenToProb, model::kAffirmsFromProb);
}

}  // namespace
}  // namespace entente::infer
