// SPDX-License-Identifier: Apache-2.0
#include "infer/expected_moves.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "infer/smoothing.hpp"
#include "math/random.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

constexpr std::size_t kPeriods = 5;

LogLikelihood drawn_likelihood(std::uint64_t seed) {
  math::RandomStream stream(seed, 0);
  LogLikelihood likelihood(kPeriods);
  for (PerLevel<double>& period : likelihood) {
    for (double& level : period) {
      level = 2 * stream.next_normal();
    }
  }
  return likelihood;
}

PerLevel<double> sum_over(const ExpectedMoves& moves, bool of_rows) {
  PerLevel<double> sums{};
  for (std::size_t from = 0; from < kLevelCount; ++from) {
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      sums[of_rows ? from : to] += moves[from][to];
    }
  }
  return sums;
}

TEST(ExpectedMoves, have_the_smoothed_levels_as_their_margins) {
  const model::Chain chain = model::make_chain({}, 0.4);
  const LogLikelihood likelihood = drawn_likelihood(3);
  const std::vector<ExpectedMoves> moves = expected_moves(chain, likelihood);
  const Posterior posterior = default_smoother().smooth(chain, likelihood);
  ASSERT_EQ(moves.size(), kPeriods - 1);
  for (std::size_t step = 0; step < moves.size(); ++step) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      EXPECT_NEAR(sum_over(moves[step], true)[level], posterior.prob[step][level], 1e-12);
      EXPECT_NEAR(sum_over(moves[step], false)[level], posterior.prob[step + 1][level], 1e-12);
    }
  }
}

TEST(ExpectedMoves, of_two_periods_are_the_normed_product) {
  const model::Chain chain = model::make_chain({});
  const LogLikelihood likelihood{{0, -1, 0.5, 0, 2, 0}, {1, 0, 0, -2, 0, 0.3}};
  const ExpectedMoves moves = expected_moves(chain, likelihood).at(0);
  const auto weight = [&](std::size_t from, std::size_t to) {
    return chain.initial_prob[from] * std::exp(likelihood[0][from] + likelihood[1][to]) *
           chain.transition_prob.front()[from][to];
  };
  double sum = 0;
  for (std::size_t from = 0; from < kLevelCount; ++from) {
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      sum += weight(from, to);
    }
  }
  EXPECT_NEAR(moves[4][0], weight(4, 0) / sum, 1e-14);
  EXPECT_NEAR(moves[2][2], weight(2, 2) / sum, 1e-14);
}

TEST(ExpectedMoves, without_evidence_are_the_chains_own) {
  const model::Chain chain = model::make_chain({}, -0.7);
  const std::vector<ExpectedMoves> moves = expected_moves(chain, LogLikelihood(kPeriods, PerLevel<double>{}));
  for (std::size_t from = 0; from < kLevelCount; ++from) {
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      EXPECT_NEAR(moves.back()[from][to], chain.initial_prob[from] * chain.transition_prob.front()[from][to], 1e-12);
    }
  }
}

TEST(ExpectedMoves, of_what_cannot_be_are_none) {
  constexpr double kNever = -std::numeric_limits<double>::infinity();
  LogLikelihood likelihood(kPeriods, PerLevel<double>{});
  likelihood[2].fill(kNever);
  EXPECT_TRUE(expected_moves(model::make_chain({}), likelihood).empty());
  EXPECT_TRUE(expected_moves(model::make_chain({}), LogLikelihood(1, PerLevel<double>{})).empty()) << "no step at all";
}

}  // namespace
}  // namespace entente::infer
