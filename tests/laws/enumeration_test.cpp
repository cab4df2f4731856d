// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "infer/likelihood.hpp"
#include "tests/laws/implementations.hpp"
#include "tests/laws/world.hpp"

// Law 7 for one pair: inference equals adding up every path of levels.
namespace entente::testing {
namespace {

class EnumerationLaw : public Laws {};

INSTANTIATE_TEST_SUITE_P(EveryImplementation, EnumerationLaw, ::testing::ValuesIn(implementations()),
                         [](const auto& each) { return each.param.name; });

struct Enumerated {
  std::vector<PerLevel<double>> prob;
  double log_evidence = 0;
};

// All 6^periods paths, each with its prior times its likelihood.
Enumerated enumerate(const evidence::Evidence& evidence) {
  const model::Parameters parameters;
  const model::Chain chain = model::make_chain(parameters);
  const auto items = infer::observation_log_likelihoods(evidence, parameters);
  const infer::LogLikelihood total = infer::total_log_likelihood(evidence, items);
  const std::size_t periods = evidence.period_count;
  Enumerated result{std::vector<PerLevel<double>>(periods)};
  double sum = 0;
  std::vector<std::size_t> path(periods, 0);
  for (std::size_t at = 0; at < periods;) {
    double weight = chain.initial_prob[path[0]];
    for (std::size_t t = 0; t < periods; ++t) {
      weight *= std::exp(total[t][path[t]]) * (t == 0 ? 1.0 : chain.transition_prob[0][path[t - 1]][path[t]]);
    }
    sum += weight;
    for (std::size_t t = 0; t < periods; ++t) {
      result.prob[t][path[t]] += weight;
    }
    for (at = 0; at < periods && ++path[at] == kLevelCount; ++at) {
      path[at] = 0;
    }
  }
  for (PerLevel<double>& prob : result.prob) {
    for (double& each : prob) {
      each /= sum;
    }
  }
  result.log_evidence = std::log(sum);
  return result;
}

TEST_P(EnumerationLaw, inference_equals_the_sum_over_all_paths) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    for (const int months : {1, 2, 3, 4, 5}) {
      engine::AssessmentRequest request = random_world(seed, 20);
      request.axis = {make_month(2022, 6), Month{make_month(2022, 6).number + months - 1}};
      const evidence::Evidence evidence = gather(request);
      const Enumerated expected = enumerate(evidence);
      const infer::PairPosterior posterior = GetParam().infer(evidence, {});
      EXPECT_NEAR(posterior.log_evidence, expected.log_evidence, 1e-12);
      for (std::size_t t = 0; t < evidence.period_count; ++t) {
        for (std::size_t level = 0; level < kLevelCount; ++level) {
          EXPECT_NEAR(posterior.prob[t][level], expected.prob[t][level], 1e-12) << seed << " " << months;
        }
      }
    }
  }
}

}  // namespace
}  // namespace entente::testing
