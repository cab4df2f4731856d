// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "explain/contributions.hpp"
#include "model/chain.hpp"
#include "tests/laws/implementations.hpp"
#include "tests/laws/world.hpp"

// Laws 1, 2 and 6 of the model: what any posterior is, with and without evidence.
namespace entente::testing {
namespace {

constexpr std::uint64_t kWorlds = 20;
constexpr std::size_t kClaims = 30;

class PosteriorLaws : public Laws {};

INSTANTIATE_TEST_SUITE_P(EveryImplementation, PosteriorLaws, ::testing::ValuesIn(implementations()),
                         [](const auto& each) { return each.param.name; });

TEST_P(PosteriorLaws, levels_sum_to_one_and_at_least_never_rises_with_the_level) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    const infer::PairPosterior posterior = infer(random_world(seed, kClaims));
    ASSERT_EQ(posterior.prob.size(), 24U);
    for (std::size_t t = 0; t < posterior.prob.size(); ++t) {
      EXPECT_NEAR(std::accumulate(posterior.prob[t].begin(), posterior.prob[t].end(), 0.0), 1.0, 1e-12) << seed;
      EXPECT_EQ(posterior.at_least_prob[t][0], 1.0);
      for (std::size_t level = 1; level < kLevelCount; ++level) {
        EXPECT_LE(posterior.at_least_prob[t][level], posterior.at_least_prob[t][level - 1]) << seed;
        EXPECT_GE(posterior.prob[t][level], 0.0) << seed;
      }
    }
  }
}

TEST_P(PosteriorLaws, the_estimate_lies_inside_its_interval) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    const infer::PairPosterior posterior = infer(random_world(seed, kClaims), {.count = 50});
    for (std::size_t t = 0; t < posterior.prob.size(); ++t) {
      for (std::size_t level = 0; level < kLevelCount; ++level) {
        EXPECT_LE(posterior.interval[t][level].low_prob, posterior.at_least_prob[t][level]) << seed;
        EXPECT_GE(posterior.interval[t][level].high_prob, posterior.at_least_prob[t][level]) << seed;
      }
    }
  }
}

TEST_P(PosteriorLaws, no_evidence_gives_the_prior_in_every_period) {
  const infer::PairPosterior posterior = infer(draw_world(""));
  const PerLevel<double> prior = model::make_chain(model::Parameters{}).initial_prob;
  for (const PerLevel<double>& prob : posterior.prob) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      EXPECT_NEAR(prob[level], prior[level], 1e-12);
    }
  }
}

TEST_P(PosteriorLaws, shares_sum_to_the_shift) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    const evidence::Evidence evidence = gather(random_world(seed, kClaims));
    for (const Level event : {Level::rhetorical, Level::tactical, Level::strategic}) {
      const auto explanation = explain::explain_event(evidence, model::Parameters{}, event);
      double sum = 0;
      double sizes = 0;
      for (const explain::Contribution& each : explanation.contributions) {
        sum += each.share_logit;
        sizes += std::abs(each.share_logit);
      }
      const double shift =
          explain::event_log_odds(GetParam().infer(evidence, {}).prob.back(), event) -
          explain::event_log_odds(GetParam().infer(evidence::Evidence{.period_count = 24}, {}).prob.back(), event);
      EXPECT_NEAR(sum, shift, 1e-9 * std::abs(shift) + 1e-12 * sizes) << "seed " << seed;
    }
  }
}

TEST_P(PosteriorLaws, leave_one_out_equals_inference_without_the_item) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    const evidence::Evidence evidence = gather(random_world(seed, kClaims));
    const auto explanation = explain::explain_event(evidence, model::Parameters{}, Level::tactical);
    for (std::size_t left_out = 0; left_out < evidence.observations.size(); ++left_out) {
      evidence::Evidence rest = evidence;
      rest.observations.erase(rest.observations.begin() + static_cast<std::ptrdiff_t>(left_out));
      const double expected = GetParam().infer(rest, {}).at_least_prob.back()[index_of(Level::tactical)];
      EXPECT_NEAR(explanation.contributions[left_out].prob_without, expected, 1e-11) << "seed " << seed;
    }
  }
}

}  // namespace
}  // namespace entente::testing
