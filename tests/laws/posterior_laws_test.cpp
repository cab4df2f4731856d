// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>

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

TEST_P(PosteriorLaws, levels_sum_to_one_in_every_period) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    const infer::PairPosterior posterior = infer(random_world(seed, kClaims));
    ASSERT_EQ(posterior.prob.size(), 24U);
    for (const PerLevel<double>& prob : posterior.prob) {
      EXPECT_NEAR(std::accumulate(prob.begin(), prob.end(), 0.0), 1.0, 1e-12) << seed;
      EXPECT_THAT(prob, ::testing::Each(::testing::Ge(0.0))) << seed;
    }
  }
}

TEST_P(PosteriorLaws, at_least_begins_at_one_and_never_rises_with_the_level) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    for (const PerLevel<double>& at_least_prob : infer(random_world(seed, kClaims)).at_least_prob) {
      EXPECT_EQ(at_least_prob[0], 1.0) << seed;
      EXPECT_TRUE(std::ranges::is_sorted(at_least_prob, std::greater<>{})) << seed;
    }
  }
}

TEST_P(PosteriorLaws, the_estimate_lies_inside_its_interval) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    const infer::PairPosterior posterior = infer(random_world(seed, kClaims), {.count = 50});
    for_each_cell(posterior, [&](std::size_t t, std::size_t level) {
      EXPECT_LE(posterior.interval[t][level].low_prob, posterior.at_least_prob[t][level]) << seed;
      EXPECT_GE(posterior.interval[t][level].high_prob, posterior.at_least_prob[t][level]) << seed;
    });
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

void expect_shares_sum(const explain::Explanation& explanation, double shift) {
  double sum = 0;
  double sizes = 0;
  for (const explain::Contribution& each : explanation.contributions) {
    sum += each.share_logit;
    sizes += std::abs(each.share_logit);
  }
  EXPECT_NEAR(sum, shift, 1e-9 * std::abs(shift) + 1e-12 * sizes);
}

TEST_P(PosteriorLaws, shares_sum_to_the_shift) {
  const PerLevel<double> prior = GetParam().infer(evidence::Evidence{.period_count = 24}, {}).prob.back();
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    const evidence::Evidence evidence = gather(random_world(seed, kClaims));
    const PerLevel<double> posterior = GetParam().infer(evidence, {}).prob.back();
    for (const Level event : {Level::rhetorical, Level::tactical, Level::strategic}) {
      const ::testing::ScopedTrace trace(__FILE__, __LINE__, "seed " + std::to_string(seed));
      expect_shares_sum(explain::explain_event(evidence, model::Parameters{}, event),
                        explain::event_log_odds(posterior, event) - explain::event_log_odds(prior, event));
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
