// SPDX-License-Identifier: Apache-2.0
#include "infer/pair_inference.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace entente::infer {
namespace {

using evidence::Evidence;
using evidence::Origin;

Evidence some_evidence() {
  Evidence evidence{.period_count = 24};
  evidence.origins = {Origin{.stance = Stance::neutral}, Origin{.stance = Stance::one_of_the_pair}};
  evidence.observations = {
      {.proposition = {.threshold = Level::tactical}, .origin = 0, .rating = 1.645, .periods = {{20, 1.0}}},
      {.proposition = {.threshold = Level::strategic}, .origin = 1, .rating = -1.645, .periods = {{22, 1.0}}}};
  return evidence;
}

TEST(PairInference, the_estimate_lies_inside_its_interval) {
  const PairPosterior posterior = infer_pair(some_evidence(), model::Parameters{}, {});
  for (std::size_t t = 0; t < posterior.prob.size(); ++t) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      EXPECT_LE(posterior.interval[t][level].low_prob, posterior.at_least_prob[t][level]);
      EXPECT_GE(posterior.interval[t][level].high_prob, posterior.at_least_prob[t][level]);
    }
    EXPECT_LT(posterior.interval[t][4].low_prob, posterior.interval[t][4].high_prob);
  }
}

TEST(PairInference, intervals_widen_with_the_doubt_about_sources) {
  const auto width = [](const model::Parameters& parameters) {
    const ProbabilityInterval interval = infer_pair(some_evidence(), parameters, {}).interval[20][4];
    return interval.high_prob - interval.low_prob;
  };
  model::Parameters sure;
  sure.persistence_deviation = 0;
  sure.base_rate_deviation = 0;
  for (model::DetectorPrior& prior : sure.detectors) {
    prior.bias_deviation = 0;
    prior.sensitivity_deviation = 0;
  }
  model::Parameters doubtful;
  for (model::DetectorPrior& prior : doubtful.detectors) {
    prior.bias_deviation *= 2;
    prior.sensitivity_deviation *= 2;
  }
  EXPECT_NEAR(width(sure), 0.0, 1e-15);
  EXPECT_GT(width(model::Parameters{}), 0.02);
  EXPECT_GT(width(doubtful), width(model::Parameters{}));
}

TEST(PairInference, the_mean_of_the_draws_is_near_the_estimate) {
  // A check that the draws are of the same model as the estimate: their middle lies within a few points of it.
  const Evidence evidence = some_evidence();
  const model::Parameters parameters;
  const PairPosterior posterior = infer_pair(evidence, parameters, {});
  const Surroundings alone;
  const DrawSetting setting = make_draw_setting(evidence, parameters, alone);
  double sum = 0;
  constexpr std::size_t kDraws = 200;
  for (std::size_t draw = 0; draw < kDraws; ++draw) {
    const ParameterDraw at = draw_parameters(setting, 1, draw);
    sum += at_least(default_smoother().smooth(at.chain, at.log_likelihood).prob.back())[4];
  }
  EXPECT_NEAR(sum / kDraws, posterior.at_least_prob.back()[4], 0.03);
}

TEST(PairInference, a_draw_depends_on_seed_and_number_alone) {
  const Evidence evidence = some_evidence();
  const model::Parameters parameters;
  const Surroundings alone;
  const DrawSetting setting = make_draw_setting(evidence, parameters, alone);
  const ParameterDraw late = draw_parameters(setting, 5, 150);
  for (std::size_t draw = 0; draw < 3; ++draw) {
    static_cast<void>(draw_parameters(setting, 5, draw));
  }
  const ParameterDraw again = draw_parameters(setting, 5, 150);
  EXPECT_EQ(late.chain.transition_prob, again.chain.transition_prob);
  EXPECT_EQ(late.log_likelihood, again.log_likelihood);
  EXPECT_NE(late.log_likelihood, draw_parameters(setting, 6, 150).log_likelihood);
}

TEST(PairInference, no_draws_give_an_interval_of_no_width) {
  const PairPosterior posterior = infer_pair(some_evidence(), model::Parameters{}, {.draws = 0});
  EXPECT_EQ(posterior.interval[3][2].low_prob, posterior.interval[3][2].high_prob);
}

TEST(PairInference, refuses_parameters_out_of_bounds_and_an_empty_axis) {
  EXPECT_THROW(infer_pair(some_evidence(), {.persistence = -1}, {}), Failure);
  EXPECT_THROW(infer_pair(Evidence{}, model::Parameters{}, {}), Failure);
}

}  // namespace
}  // namespace entente::infer
