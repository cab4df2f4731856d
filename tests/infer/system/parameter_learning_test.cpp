// SPDX-License-Identifier: Apache-2.0
#include "infer/system/parameter_learning.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/error.hpp"
#include "math/random.hpp"
#include "model/chain.hpp"
#include "model/draw_level.hpp"

namespace entente::infer {
namespace {

constexpr std::size_t kPeriods = 60;
constexpr std::size_t kPairs = 120;
constexpr double kSure = 12;  // log-likelihood by which a month's evidence names its level

// Pairs that share no actor, whose levels are known in every month; of four one has neither driver, one the first, one
// the second, in the later half of the months, one both.
struct World {
  PairSystem system;
  std::vector<DriverPart> drivers;
};

std::vector<DriverPart> drawn_drivers() {
  DriverPart lasting{"lasting", std::vector<double>(kPairs), {}};
  DriverPart passing{"passing", std::vector<double>(kPairs), std::vector<std::vector<double>>(kPairs)};
  std::vector<double> later(kPeriods);
  std::fill_n(later.begin() + kPeriods / 2, kPeriods / 2, -0.7);
  for (std::size_t pair = 0; pair < kPairs; ++pair) {
    lasting.drive[pair] = pair % 2 == 1 ? 0.8 : 0.0;
    passing.passing[pair] = pair % 4 >= 2 ? later : std::vector<double>{};
  }
  return {std::move(lasting), std::move(passing)};
}

World drawn_world(const model::Parameters& truth, const std::array<double, 2>& factors, std::uint64_t seed) {
  math::RandomStream stream(seed, 0);
  std::vector<SystemPair> pairs;
  std::vector<DriverPart> drivers = drawn_drivers();
  for (std::size_t pair = 0; pair < kPairs; ++pair) {
    SystemPair drawn{2 * pair, 2 * pair + 1, drivers[0].drive[pair], {}, drivers[1].passing[pair]};
    std::size_t level = 0;
    for (std::size_t t = 0; t < kPeriods; ++t) {
      const double passing = drawn.passing_drive.empty() ? 0.0 : drawn.passing_drive[t];
      const model::Chain chain = model::make_chain(truth, factors[0] * drawn.drive + factors[1] * passing);
      level = model::draw_level(stream, t == 0 ? chain.initial_prob : chain.transition_prob.front()[level]);
      PeriodLikelihood known{t, {}};
      known.log_likelihood[level] = kSure;
      drawn.evidence.push_back(known);
    }
    pairs.push_back(std::move(drawn));
  }
  return {PairSystem(std::move(pairs), kPeriods), std::move(drivers)};
}

LearnedParameters learn(const World& world, double prior_scale) {
  return learn_parameters(world.system, {}, world.drivers, {.prior_scale = prior_scale});
}

const LearnedParameter& named(const LearnedParameters& learned, const std::string& name) {
  return *std::ranges::find(learned.parameters, name, &LearnedParameter::name);
}

TEST(ParameterLearning, finds_the_parameters_that_moves_were_drawn_with) {
  model::Parameters truth;
  truth.persistence = 2.5;
  truth.base_rate[index_of(Level::tactical)] += 0.6;
  const LearnedParameters learned = learn(drawn_world(truth, {1.6, 0.4}, 11), 10);
  EXPECT_TRUE(learned.is_converged);
  EXPECT_EQ(learned.moves, kPairs * (kPeriods - 1));
  const LearnedParameter& persistence = named(learned, "persistence");
  EXPECT_NEAR(persistence.learned, 2.5, 4 * persistence.deviation);
  EXPECT_LT(persistence.deviation, 0.1);
  const LearnedParameter& lasting = named(learned, "driver lasting");
  EXPECT_NEAR(lasting.learned, 1.6, 4 * lasting.deviation);
  EXPECT_LT(lasting.deviation, 0.2);
  const LearnedParameter& passing = named(learned, "driver passing");
  EXPECT_NEAR(passing.learned, 0.4, 4 * passing.deviation);
  EXPECT_LT(passing.deviation, 0.3);
  // Base rates are known up to what is common to all of them.
  const double gap = named(learned, "base rate of tactical").learned - named(learned, "base rate of none").learned;
  EXPECT_NEAR(gap, truth.base_rate[index_of(Level::tactical)] - truth.base_rate[index_of(Level::none)], 0.25);
}

TEST(ParameterLearning, of_no_evidence_learns_nothing) {
  const PairSystem system({{0, 1, 0.3, {}}, {2, 3, -0.2, {}}}, 24);
  const std::vector<DriverPart> drivers{{"one", {0.3, -0.2}, {}}};
  for (const LearnedParameter& each : learn_parameters(system, {}, drivers).parameters) {
    EXPECT_NEAR(each.learned, each.starting, 1e-6) << each.name;
  }
}

TEST(ParameterLearning, is_held_back_by_its_priors) {
  model::Parameters truth;
  truth.persistence = 2.5;
  const World world = drawn_world(truth, {1, 1}, 5);
  const double free = named(learn(world, 10), "persistence").learned;
  const double held = named(learn(world, 0.05), "persistence").learned;
  EXPECT_LT(std::abs(held - model::Parameters{}.persistence), std::abs(free - model::Parameters{}.persistence));
}

TEST(ParameterLearning, a_driver_that_no_pair_has_keeps_its_prior) {
  World world = drawn_world({}, {1, 1}, 5);
  world.drivers.push_back({"absent", std::vector<double>(kPairs), {}});
  const LearnedParameters learned = learn(world, 1);
  EXPECT_NEAR(named(learned, "driver absent").learned, 1, 1e-9);
  EXPECT_NEAR(named(learned, "driver absent").deviation, 0.5, 1e-9);
}

TEST(ParameterLearning, parts_that_do_not_fit_the_pairs_are_refused) {
  World world = drawn_world({}, {1, 1}, 5);
  world.drivers[0].drive.pop_back();
  EXPECT_THROW(learn(world, 1), Failure);
}

TEST(ParameterLearning, heeds_no_order_of_pairs) {
  const PairSystem system({{0, 1, 0.3, {{3, {0, 0, 0, 0, 4, 4}}}}, {1, 2, 0, {{9, {5, 0, 0, 0, 0, 0}}}}}, 24);
  const PairSystem turned({{1, 2, 0, {{9, {5, 0, 0, 0, 0, 0}}}}, {0, 1, 0.3, {{3, {0, 0, 0, 0, 4, 4}}}}}, 24);
  const LearnedParameters one = learn_parameters(system, {}, {});
  const LearnedParameters other = learn_parameters(turned, {}, {});
  for (std::size_t i = 0; i < one.parameters.size(); ++i) {
    EXPECT_NEAR(one.parameters[i].learned, other.parameters[i].learned, 1e-6) << one.parameters[i].name;
  }
  EXPECT_NE(named(one, "persistence").learned, named(one, "persistence").starting);
}

}  // namespace
}  // namespace entente::infer
