// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "infer/likelihood.hpp"
#include "model/level_weights.hpp"
#include "tests/laws/implementations.hpp"
#include "tests/laws/world.hpp"

// Law 7 for one pair: inference equals adding up every path of levels.
namespace entente::testing {
namespace {

class EnumerationLaw : public Laws {};

INSTANTIATE_TEST_SUITE_P(EveryImplementation, EnumerationLaw, ::testing::ValuesIn(implementations()),
                         [](const auto& each) { return each.param.name; });

using Path = std::vector<std::size_t>;  // a level in each period

double weight_of(const Path& path, const model::Chain& chain, const infer::LogLikelihood& total) {
  double weight = chain.initial_prob[path[0]] * std::exp(total[0][path[0]]);
  for (std::size_t t = 1; t < path.size(); ++t) {
    weight *= chain.transition_prob[0][path[t - 1]][path[t]] * std::exp(total[t][path[t]]);
  }
  return weight;
}

// The path after this one, as a number with one digit a period counts on; the first again after the last.
void count_on(Path& path) {
  for (std::size_t& level : path) {
    level = (level + 1) % kLevelCount;
    if (level != 0) {
      return;
    }
  }
}

// Adds up all 6^periods paths, each with its prior times its likelihood.
infer::Posterior enumerate(const evidence::Evidence& evidence) {
  const model::Parameters parameters;
  const model::Chain chain = model::make_chain(parameters);
  const infer::LogLikelihood total =
      infer::total_log_likelihood(evidence, infer::observation_log_likelihoods(evidence, parameters));
  infer::Posterior sums{std::vector<PerLevel<double>>(evidence.period_count)};
  double sum = 0;
  Path path(evidence.period_count, 0);
  const auto paths = static_cast<std::size_t>(std::pow(kLevelCount, evidence.period_count));
  for (std::size_t number = 0; number < paths; ++number) {
    const double weight = weight_of(path, chain, total);
    sum += weight;
    for (std::size_t t = 0; t < path.size(); ++t) {
      sums.prob[t][path[t]] += weight;
    }
    count_on(path);
  }
  for (PerLevel<double>& prob : sums.prob) {
    model::scale(prob, 1.0 / sum);
  }
  sums.log_evidence = std::log(sum);
  return sums;
}

void expect_equal(const infer::PairPosterior& posterior, const infer::Posterior& expected) {
  EXPECT_NEAR(posterior.log_evidence, expected.log_evidence, 1e-12);
  for_each_cell(posterior, [&](std::size_t t, std::size_t level) {
    EXPECT_NEAR(posterior.prob[t][level], expected.prob[t][level], 1e-12) << t << " " << level;
  });
}

TEST_P(EnumerationLaw, inference_equals_the_sum_over_all_paths) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    for (const int months : {1, 2, 3, 4, 5}) {
      engine::AssessmentRequest request = random_world(seed, 20);
      request.axis = {make_month(2022, 6), Month{make_month(2022, 6).number + months - 1}};
      const evidence::Evidence evidence = gather(request);
      const ::testing::ScopedTrace trace(__FILE__, __LINE__, "seed " + std::to_string(seed));
      expect_equal(GetParam().infer(evidence, {}), enumerate(evidence));
    }
  }
}

}  // namespace
}  // namespace entente::testing
