// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "infer/smoothing.hpp"
#include "infer/system/batch_smoothing.hpp"
#include "infer/system/field.hpp"
#include "infer/system/mixing.hpp"
#include "infer/system/pair_system.hpp"
#include "infer/system/row_sums.hpp"
#include "math/lanes.hpp"
#include "model/chain.hpp"
#include "tests/infer/system/worlds.hpp"

namespace entente::testing {
namespace {

using infer::PairSystem;

TEST(Lanes, the_exponential_is_that_of_the_standard_library) {
  for (int step = -1890; step <= 1890; ++step) {
    const double x = 0.37 * step;
    const math::Lanes value = math::exponential(math::Lanes{x, -x / 3});
    EXPECT_NEAR(value[0] / std::exp(x), 1.0, 5e-16) << x;
    EXPECT_NEAR(value[1] / std::exp(-x / 3), 1.0, 5e-16) << x;
  }
}

TEST(RowSums, are_those_of_the_transition) {
  const model::Parameters parameters;
  const infer::RowSums sums(parameters, 6.3);
  const model::TransitionFactors factors = model::transition_factors(parameters);
  for (int step = -450; step <= 450; ++step) {
    const double drive = 0.014 * step;
    const model::TransitionMatrix prob = model::transition(parameters, drive);
    for (std::size_t from = 0; from < kLevelCount; ++from) {
      const double stays = factors.base_rate[from] + factors.slope[from] * drive;  // its cost is nil
      EXPECT_NEAR(sums.log_sum(from, drive), stays - std::log(prob[from][from]), 1e-9) << drive;
    }
  }
}

TEST(PairSystem, a_third_actor_counts_where_both_its_pairs_are_held) {
  // 0-1, 0-2, 1-2 close a triangle; 3 is tied to 0 alone.
  const PairSystem system({{0, 1, 0, {}}, {0, 2, 0, {}}, {2, 1, 0, {}}, {3, 0, 0, {}}}, 2);
  ASSERT_EQ(system.triangles(0).size(), 1U);
  EXPECT_EQ(system.triangles(0)[0].left, 1U);
  EXPECT_EQ(system.triangles(0)[0].right, 2U);
  EXPECT_TRUE(system.triangles(3).empty());
  EXPECT_EQ(system.weight(0), 1.0);
  EXPECT_EQ(system.weight(3), 0.0);
}

TEST(PairSystem, four_actors_give_each_pair_two_third_actors) {
  const PairSystem system({{0, 1, 0, {}}, {0, 2, 0, {}}, {0, 3, 0, {}}, {1, 2, 0, {}}, {1, 3, 0, {}}, {2, 3, 0, {}}},
                          1);
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    EXPECT_EQ(system.triangles(pair).size(), 2U);
    EXPECT_NEAR(system.weight(pair), 1 / std::sqrt(2.0), 1e-15);
  }
}

TEST(PairSystem, refuses_what_makes_no_system) {
  EXPECT_THROW(PairSystem({{0, 0, 0, {}}}, 1), Failure);
  EXPECT_THROW(PairSystem({{0, 1, 0, {}}, {1, 0, 0, {}}}, 1), Failure);
  EXPECT_THROW(PairSystem({{0, 1, 0, {}}}, 0), Failure);
  constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THROW(PairSystem({{0, 1, kNoNumber, {}}}, 1), Failure);
  EXPECT_THROW(PairSystem({{0, 1, 0, {{.period = 1}}}}, 1), Failure);
  EXPECT_THROW(PairSystem({{0, 1, 0, {{.period = 0}, {.period = 0}}}}, 1), Failure);
  EXPECT_THROW(PairSystem({{0, 1, 0, {{0, {kNoNumber}}}}}, 1), Failure);
  EXPECT_THROW(PairSystem({{0, 1, 0, {}, {0.5}}}, 2), Failure);
  EXPECT_THROW(PairSystem({{0, 1, 0, {}, {0.5, kNoNumber}}}, 2), Failure);
}

infer::Batch random_batch(std::size_t periods, math::RandomStream& stream) {
  infer::Batch batch{std::vector<infer::LaneLevels>(periods), std::vector<math::Lanes>(periods), {}};
  for (std::size_t t = 0; t < periods; ++t) {
    batch.drive[t] = math::Lanes{stream.next_normal(), stream.next_normal()};
    for (math::Lanes& level : batch.likelihood[t]) {
      level = math::Lanes{stream.next_uniform(), stream.next_uniform()};
    }
  }
  for (math::Lanes& level : batch.initial_prob) {
    level = math::Lanes{stream.next_uniform(), stream.next_uniform()};
  }
  return batch;
}

infer::Posterior smooth_lane(const infer::Batch& batch, std::size_t lane) {
  model::Chain chain;
  infer::LogLikelihood log_likelihood(batch.drive.size());
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    chain.initial_prob[level] = batch.initial_prob[level][lane];
  }
  for (std::size_t t = 0; t < batch.drive.size(); ++t) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      log_likelihood[t][level] = std::log(batch.likelihood[t][level][lane]);
    }
    if (t > 0) {
      chain.transition_prob.push_back(model::transition(model::Parameters{}, batch.drive[t][lane]));
    }
  }
  return infer::default_smoother().smooth(chain, log_likelihood);
}

void expect_lane(const infer::BatchPosterior& posterior, std::size_t lane, const infer::Posterior& expected) {
  for (std::size_t t = 0; t < expected.prob.size(); ++t) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      EXPECT_NEAR(posterior.prob[t][level][lane], expected.prob[t][level], 1e-12);
    }
  }
}

TEST(BatchSmoother, each_lane_is_smoothed_as_a_chain_by_itself) {
  math::RandomStream stream(1, 0);
  infer::BatchSmoother smoother(model::transition_factors(model::Parameters{}));
  for (const std::size_t periods : {2U, 3U, 50U}) {
    const infer::Batch batch = random_batch(periods, stream);
    const infer::BatchPosterior& posterior = smoother.smooth(batch);
    for (std::size_t lane = 0; lane < math::kLaneCount; ++lane) {
      const infer::Posterior expected = smooth_lane(batch, lane);
      ASSERT_EQ(expected.prob.size(), periods);
      expect_lane(posterior, lane, expected);
    }
  }
}

// The derivative of the evidence by the drive of a step is the posterior mean of the derivative of its log-probability.
TEST(BatchSmoother, the_response_is_the_derivative_of_the_evidence_by_the_drive) {
  math::RandomStream stream(2, 0);
  infer::BatchSmoother smoother(model::transition_factors(model::Parameters{}));
  const infer::Batch batch = random_batch(5, stream);
  const std::vector<math::Lanes> response = smoother.smooth(batch).response;
  constexpr double kStep = 1e-5;
  for (std::size_t t = 1; t < 5; ++t) {
    infer::Batch up = batch;
    infer::Batch down = batch;
    up.drive[t] += kStep;
    down.drive[t] -= kStep;
    const double slope = (smooth_lane(up, 0).log_evidence - smooth_lane(down, 0).log_evidence) / (2 * kStep);
    EXPECT_NEAR(response[t][0], slope, 1e-7) << t;
  }
  EXPECT_EQ(response[0][0], 0.0);
}

TEST(Mixing, chains_that_agree_have_an_r_hat_near_one) {
  math::RandomStream stream(3, 0);
  std::vector<infer::Trace> chains(4, infer::Trace(1000));
  for (infer::Trace& chain : chains) {
    std::ranges::generate(chain, [&] { return stream.next_normal(); });
  }
  EXPECT_NEAR(infer::split_r_hat(chains), 1.0, 0.01);
  EXPECT_NEAR(infer::effective_draws(chains), 4000, 400);
}

TEST(Mixing, a_chain_that_stays_elsewhere_shows) {
  math::RandomStream stream(4, 0);
  std::vector<infer::Trace> chains(4, infer::Trace(200));
  for (infer::Trace& chain : chains) {
    std::ranges::generate(chain, [&] { return stream.next_normal(); });
  }
  std::ranges::for_each(chains[0], [](double& value) { value += 3; });
  EXPECT_GT(infer::split_r_hat(chains), 1.2);
  EXPECT_LT(infer::effective_draws(chains), 100);
}

// An autoregression of coefficient r is worth n (1 - r) / (1 + r) draws.
TEST(Mixing, an_autoregression_is_worth_what_theory_says) {
  math::RandomStream stream(5, 0);
  constexpr double kCoefficient = 0.6;
  std::vector<infer::Trace> chains(4, infer::Trace(5000));
  for (infer::Trace& chain : chains) {
    double value = stream.next_normal() / std::sqrt(1 - kCoefficient * kCoefficient);
    for (double& entry : chain) {
      entry = value;
      value = kCoefficient * value + stream.next_normal();
    }
  }
  EXPECT_NEAR(infer::effective_draws(chains) / 20'000, 0.25, 0.025);
}

TEST(Mixing, a_figure_that_never_changes_is_at_rest) {
  EXPECT_EQ(infer::split_r_hat(std::vector<infer::Trace>{{1, 1, 1, 1}, {1, 1, 1, 1}}), 1.0);
  EXPECT_EQ(infer::effective_draws(std::vector<infer::Trace>{{1, 1, 1, 1}, {1, 1, 1, 1}}), 8.0);
  EXPECT_EQ(infer::split_r_hat(std::vector<infer::Trace>{{1, 1, 1, 1}, {2, 2, 2, 2}}), INFINITY);
}

}  // namespace
}  // namespace entente::testing
