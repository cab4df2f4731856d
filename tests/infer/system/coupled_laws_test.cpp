// SPDX-License-Identifier: Apache-2.0
// The laws of the coupled model, over both ways to infer it.
#include <gtest/gtest.h>

#include <functional>
#include <numeric>

#include "infer/pair_inference.hpp"
#include "infer/system/gibbs.hpp"
#include "infer/system/mean_field.hpp"
#include "model/chain.hpp"
#include "tests/infer/system/joint_smoothing.hpp"
#include "tests/infer/system/worlds.hpp"

namespace entente::testing {
namespace {

using infer::PairSystem;
using infer::SystemPair;
using SystemProb = std::vector<std::vector<PerLevel<double>>>;  // [pair][period x level]

SystemProb by_mean_field(const PairSystem& system, const model::Parameters& parameters, std::size_t threads) {
  infer::Field field = infer::make_field(system, parameters);
  EXPECT_TRUE(infer::run_mean_field(field, {.threads = threads}).is_converged);
  SystemProb prob;
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    prob.push_back(infer::posterior_in_field(field, pair).prob);
  }
  return prob;
}

SystemProb by_gibbs(const PairSystem& system, const model::Parameters& parameters, std::size_t threads) {
  return infer::run_gibbs(system, parameters, {.draws = 2000, .threads = threads}).prob;
}

// One way from a system to its posterior, how far it may lie from the exact one, and how far two runs of it on the same
// system told in another order.
struct Way {
  const char* name;
  SystemProb (*infer)(const PairSystem&, const model::Parameters&, std::size_t threads);
  double largest_error;
  double largest_error_tightly_coupled;
  double order_error;
};

class CoupledLaws : public ::testing::TestWithParam<Way> {
 protected:
  static SystemProb infer(const PairSystem& system, const model::Parameters& parameters = {}) {
    return GetParam().infer(system, parameters, 1);
  }
  static double at_least_tactical(const PairSystem& system, std::size_t pair,
                                  const model::Parameters& parameters = {}) {
    return infer::at_least(infer(system, parameters)[pair].back())[index_of(Level::tactical)];
  }
};

INSTANTIATE_TEST_SUITE_P(EveryWay, CoupledLaws,
                         ::testing::Values(Way{"mean_field", by_mean_field, 1e-4, 0.003, 1e-4},
                                           Way{"gibbs", by_gibbs, 3e-4, 0.002, 0.012}),
                         [](const auto& each) { return std::string(each.param.name); });

double difference_at(const PerLevel<double>& left, const PerLevel<double>& right) {
  double largest = 0;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    largest = std::max(largest, std::abs(left[level] - right[level]));
  }
  return largest;
}

double largest_difference(const SystemProb& left, const SystemProb& right) {
  double largest = 0;
  for (std::size_t pair = 0; pair < left.size(); ++pair) {
    for (std::size_t t = 0; t < left[pair].size(); ++t) {
      largest = std::max(largest, difference_at(left[pair][t], right[pair][t]));
    }
  }
  return largest;
}

TEST_P(CoupledLaws, it_is_near_the_sum_over_all_joint_states) {
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
    const PairSystem system = random_triangle(seed, 4, 1.5);
    const double error = largest_difference(infer(system), smooth_jointly(system, {}));
    RecordProperty("error_" + std::to_string(seed), std::to_string(error));
    EXPECT_LT(error, GetParam().largest_error) << "seed " << seed;
  }
}

TEST_P(CoupledLaws, it_stays_near_where_pairs_pull_ten_times_as_hard_at_each_other) {
  model::Parameters parameters;
  parameters.balance *= 10;
  for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
    const PairSystem system = random_triangle(seed, 4, 0.5);
    const double error = largest_difference(infer(system, parameters), smooth_jointly(system, parameters));
    RecordProperty("error_" + std::to_string(seed), std::to_string(error));
    EXPECT_LT(error, GetParam().largest_error_tightly_coupled) << "seed " << seed;
  }
}

TEST_P(CoupledLaws, levels_sum_to_one_in_every_period) {
  for (const auto& of_pair : infer(random_triangle(7, 6, 3))) {
    for (const PerLevel<double>& levels : of_pair) {
      EXPECT_NEAR(std::accumulate(levels.begin(), levels.end(), 0.0), 1.0, 1e-12);
    }
  }
}

// Pairs 0: red and blue; 1: red and the third actor; 2: blue and the third actor.
PairSystem triangle(Level red_third, Level blue_third) {
  constexpr std::size_t kPeriods = 24;
  return {{{0, 1, 0.0, {}}, {0, 2, 0.0, always(red_third, kPeriods)}, {1, 2, 0.0, always(blue_third, kPeriods)}},
          kPeriods};
}

TEST_P(CoupledLaws, an_enemy_of_my_enemy_is_drawn_nearer) {
  const double prior = infer::at_least(model::make_chain({}).initial_prob)[index_of(Level::tactical)];
  EXPECT_GT(at_least_tactical(triangle(Level::hostile, Level::hostile), 0), prior + 0.01);
  EXPECT_GT(at_least_tactical(triangle(Level::strategic, Level::strategic), 0), prior + 0.01);
}

TEST_P(CoupledLaws, a_friend_of_my_enemy_is_pushed_away) {
  const double prior = infer::at_least(model::make_chain({}).initial_prob)[index_of(Level::tactical)];
  EXPECT_LT(at_least_tactical(triangle(Level::hostile, Level::strategic), 0), prior - 0.01);
  EXPECT_LT(at_least_tactical(triangle(Level::strategic, Level::hostile), 0), prior - 0.01);
}

TEST_P(CoupledLaws, without_balance_other_pairs_change_nothing) {
  model::Parameters parameters;
  parameters.balance = 0;
  const PairSystem others({{0, 1, 0.0, always(Level::tactical, 8, 0.4)},
                           {0, 2, 0.0, always(Level::hostile, 8)},
                           {1, 2, 0.0, always(Level::hostile, 8)}},
                          8);
  const PairSystem alone({{0, 1, 0.0, always(Level::tactical, 8, 0.4)}}, 8);
  EXPECT_LT(largest_difference({infer(others, parameters)[0]}, infer(alone, parameters)), 1e-12);
}

TEST_P(CoupledLaws, a_pair_by_itself_is_smoothed_exactly) {
  infer::LogLikelihood log_likelihood(9, PerLevel<double>{});
  const std::vector<infer::PeriodLikelihood> evidence{points_at(2, Level::hostile, 1),
                                                      points_at(7, Level::tactical, 2)};
  for (const infer::PeriodLikelihood& part : evidence) {
    log_likelihood[part.period] = part.log_likelihood;
  }
  const PairSystem alone({{0, 1, 0.4, evidence}}, 9);
  const infer::Posterior exact = infer::default_smoother().smooth(model::make_chain({}, 0.4), log_likelihood);
  EXPECT_LT(largest_difference(infer(alone), {exact.prob}), 1e-12);
}

TEST_P(CoupledLaws, a_drive_that_comes_and_goes_moves_the_pair_while_it_lasts) {
  std::vector<double> passing(24, 0.0);
  passing[8] = passing[9] = passing[10] = 1;
  const SystemProb moved = infer(PairSystem({{0, 1, 0.0, {}, passing}}, 24));
  const SystemProb still = infer(PairSystem({{0, 1, 0.0, {}}}, 24));
  const auto gain = [&](std::size_t t) {
    return infer::at_least(moved[0][t])[index_of(Level::tactical)] -
           infer::at_least(still[0][t])[index_of(Level::tactical)];
  };
  EXPECT_NEAR(gain(7), 0, 1e-9);
  EXPECT_GT(gain(10), gain(8));
  EXPECT_GT(gain(10), gain(23));
  EXPECT_GT(gain(23), 0);
}

TEST_P(CoupledLaws, passing_drives_that_are_nil_change_no_byte) {
  const std::vector<infer::PeriodLikelihood> evidence{points_at(2, Level::tactical, 1)};
  const SystemProb nil = infer(PairSystem({{0, 1, 0.4, evidence, std::vector<double>(9, 0.0)}}, 9));
  EXPECT_EQ(nil, infer(PairSystem({{0, 1, 0.4, evidence}}, 9)));
}

TEST_P(CoupledLaws, the_same_bytes_for_any_number_of_threads) {
  const PairSystem system = random_triangle(11, 5, 2);
  const SystemProb one = GetParam().infer(system, {}, 1);
  EXPECT_EQ(GetParam().infer(system, {}, 2), one);
  EXPECT_EQ(GetParam().infer(system, {}, 3), one);
}

TEST_P(CoupledLaws, the_order_of_pairs_and_actors_changes_nothing) {
  const PairSystem system = random_triangle(13, 5, 1);
  const auto turned_round = [](const SystemPair& pair) {
    return SystemPair{2 - pair.second_actor, 2 - pair.first_actor, pair.drive, pair.evidence, pair.passing_drive};
  };
  const PairSystem other({turned_round(system.pair(2)), turned_round(system.pair(0)), turned_round(system.pair(1))}, 5);
  const SystemProb found = infer(system);
  const SystemProb again = infer(other);
  EXPECT_LT(largest_difference(found, {again[1], again[2], again[0]}), GetParam().order_error);
}

TEST(MeanField, without_evidence_every_pair_keeps_its_prior) {
  const PairSystem system({{0, 1, 0.0, {}}, {0, 2, 0.0, {}}, {1, 2, 0.0, {}}}, 12);
  const PerLevel<double> prior = model::make_chain({}).initial_prob;
  for (const auto& of_pair : by_mean_field(system, {}, 1)) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      EXPECT_NEAR(of_pair.back()[level], prior[level], 1e-9);
    }
  }
}

TEST(MeanField, a_pair_of_which_nothing_is_known_does_not_pull_at_others) {
  const PairSystem system({{0, 1, 0.0, {}}, {0, 2, 0.0, always(Level::hostile, 12)}, {1, 2, 0.0, {}}}, 12);
  const PerLevel<double> prior = model::make_chain({}).initial_prob;
  const SystemProb prob = by_mean_field(system, {}, 1);
  EXPECT_NEAR(prob[0].back()[index_of(Level::tactical)], prior[index_of(Level::tactical)], 1e-6);
}

TEST(MeanField, says_when_it_has_not_converged) {
  const PairSystem system = random_triangle(3, 6, 3);
  infer::Field field = infer::make_field(system, {});
  const infer::MeanFieldSummary summary = infer::run_mean_field(field, {.max_sweeps = 1});
  EXPECT_FALSE(summary.is_converged);
  EXPECT_GT(summary.largest_change, 0.1);
}

TEST(MeanField, an_update_around_a_changed_pair_comes_near_the_whole) {
  PairSystem system = random_triangle(5, 6, 1);
  infer::Field field = infer::make_field(system, {});
  infer::run_mean_field(field, {});
  system.set_evidence(0, always(Level::hostile, 6));
  infer::update_around(field, 0);
  const SystemProb whole = by_mean_field(system, {}, 1);
  EXPECT_LT(largest_difference({infer::posterior_in_field(field, 0).prob}, {whole[0]}), 0.01);
  EXPECT_LT(largest_difference({infer::posterior_in_field(field, 1).prob}, {whole[1]}), 0.01);
}

TEST(Gibbs, says_whether_its_chains_have_mixed) {
  const PairSystem system = random_triangle(5, 6, 1);
  EXPECT_TRUE(infer::is_mixed(infer::run_gibbs(system, {}, {}).mixing));
  EXPECT_FALSE(infer::is_mixed(infer::run_gibbs(system, {}, {.chains = 2, .warmup = 0, .draws = 8}).mixing));
}

TEST(Gibbs, another_seed_draws_other_chains) {
  const PairSystem system = random_triangle(5, 6, 1);
  const auto one = infer::run_gibbs(system, {}, {.draws = 20, .seed = 1}).prob;
  EXPECT_EQ(infer::run_gibbs(system, {}, {.draws = 20, .seed = 1}).prob, one);
  EXPECT_NE(infer::run_gibbs(system, {}, {.draws = 20, .seed = 2}).prob, one);
}

}  // namespace
}  // namespace entente::testing
