// SPDX-License-Identifier: Apache-2.0
#include "infer/system/parameter_learning.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "math/random.hpp"
#include "model/chain.hpp"
#include "model/draw_level.hpp"

namespace entente::infer {
namespace {

constexpr std::size_t kPeriods = 60;
constexpr std::size_t kPairs = 200;
constexpr double kSure = 12;  // log-likelihood by which a month's evidence names its level

// Pairs that share no actor, whose levels are known in every month; every other one has drivers.
PairSystem drawn_system(const model::Parameters& truth, double drive_factor, std::uint64_t seed) {
  math::RandomStream stream(seed, 0);
  std::vector<SystemPair> pairs;
  for (std::size_t pair = 0; pair < kPairs; ++pair) {
    SystemPair drawn{2 * pair, 2 * pair + 1, pair % 2 == 0 ? 0.0 : 0.8, {}};
    const model::Chain chain = model::make_chain(truth, drive_factor * drawn.drive);
    std::size_t level = model::draw_level(stream, chain.initial_prob);
    for (std::size_t t = 0; t < kPeriods; ++t) {
      level = t == 0 ? level : model::draw_level(stream, chain.transition_prob.front()[level]);
      PeriodLikelihood known{t, {}};
      known.log_likelihood[level] = kSure;
      drawn.evidence.push_back(known);
    }
    pairs.push_back(std::move(drawn));
  }
  return {std::move(pairs), kPeriods};
}

const LearnedParameter& named(const LearnedParameters& learned, const std::string& name) {
  return *std::ranges::find(learned.parameters, name, &LearnedParameter::name);
}

TEST(ParameterLearning, finds_the_parameters_that_moves_were_drawn_with) {
  model::Parameters truth;
  truth.persistence = 2.5;
  truth.base_rate[index_of(Level::tactical)] += 0.6;
  const LearnedParameters learned = learn_parameters(drawn_system(truth, 1.6, 11), {}, {.prior_scale = 10});
  EXPECT_TRUE(learned.is_converged);
  EXPECT_EQ(learned.moves, kPairs * (kPeriods - 1));
  const LearnedParameter& persistence = named(learned, "persistence");
  EXPECT_NEAR(persistence.learned, 2.5, 4 * persistence.deviation);
  EXPECT_LT(persistence.deviation, 0.1);
  const LearnedParameter& drivers = named(learned, "drivers");
  EXPECT_NEAR(drivers.learned, 1.6, 4 * drivers.deviation);
  // Base rates are known up to what is common to all of them.
  const double gap = named(learned, "base rate of tactical").learned - named(learned, "base rate of none").learned;
  EXPECT_NEAR(gap, truth.base_rate[index_of(Level::tactical)] - truth.base_rate[index_of(Level::none)], 0.25);
}

TEST(ParameterLearning, of_no_evidence_learns_nothing) {
  const PairSystem system({{0, 1, 0.3, {}}, {2, 3, -0.2, {}}}, 24);
  for (const LearnedParameter& each : learn_parameters(system, {}).parameters) {
    EXPECT_NEAR(each.learned, each.starting, 1e-6) << each.name;
  }
}

TEST(ParameterLearning, is_held_back_by_its_priors) {
  model::Parameters truth;
  truth.persistence = 2.5;
  const PairSystem system = drawn_system(truth, 1, 5);
  const double free = named(learn_parameters(system, {}, {.prior_scale = 10}), "persistence").learned;
  const double held = named(learn_parameters(system, {}, {.prior_scale = 0.05}), "persistence").learned;
  EXPECT_LT(std::abs(held - model::Parameters{}.persistence), std::abs(free - model::Parameters{}.persistence));
}

TEST(ParameterLearning, heeds_no_order_of_pairs) {
  const PairSystem system({{0, 1, 0.3, {{3, {0, 0, 0, 0, 4, 4}}}}, {1, 2, 0, {{9, {5, 0, 0, 0, 0, 0}}}}}, 24);
  const PairSystem turned({{1, 2, 0, {{9, {5, 0, 0, 0, 0, 0}}}}, {0, 1, 0.3, {{3, {0, 0, 0, 0, 4, 4}}}}}, 24);
  const LearnedParameters one = learn_parameters(system, {});
  const LearnedParameters other = learn_parameters(turned, {});
  for (std::size_t i = 0; i < one.parameters.size(); ++i) {
    EXPECT_NEAR(one.parameters[i].learned, other.parameters[i].learned, 1e-6) << one.parameters[i].name;
  }
  EXPECT_NE(named(one, "persistence").learned, named(one, "persistence").starting);
}

}  // namespace
}  // namespace entente::infer
