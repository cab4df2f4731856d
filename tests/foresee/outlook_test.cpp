// SPDX-License-Identifier: Apache-2.0
#include "foresee/outlook.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "foresee/chain_ahead.hpp"
#include "infer/pair_inference.hpp"
#include "tests/foresee/joint_ahead.hpp"
#include "tests/foresee/worlds.hpp"

namespace entente::foresee {
namespace {

using testing::for_each_cell;
using testing::random_start;
using testing::StartingWorld;

Outlook outlook_of(const StartingWorld& world, const model::Parameters& parameters, const PathOptions& options) {
  return look_ahead(world.start, carry_field_ahead(world.start, parameters, options.months), parameters, options);
}

TEST(Outlook, month_nil_is_what_was_held) {
  const StartingWorld world = random_start(1, 4, 12);
  const Outlook outlook = outlook_of(world, {}, {.paths = 500});
  EXPECT_EQ(outlook.prob[0], world.start.pairs[0].prob);
  EXPECT_EQ(outlook.at_least_prob[0], infer::at_least(world.start.pairs[0].prob));
  EXPECT_EQ(outlook.reached_prob[0], PerLevel<double>{});
  const Outlook none_ahead = outlook_of(world, {}, {.months = 0, .paths = 500});
  EXPECT_EQ(none_ahead.prob.size(), 1U);
  EXPECT_EQ(none_ahead.prob[0], world.start.pairs[0].prob);
}

void expect_laws(const Outlook& outlook) {
  const std::size_t months = outlook.prob.size() - 1;
  for (const PerLevel<double>& prob : outlook.prob) {
    EXPECT_NEAR(std::accumulate(prob.begin(), prob.end(), 0.0), 1.0, 1e-12);
    EXPECT_GE(*std::min_element(prob.begin(), prob.end()), -1e-15);
  }
  for_each_cell(0, months, [&](std::size_t month, std::size_t level) {
    EXPECT_LE(outlook.at_least_prob[month][level], outlook.at_least_prob[month][level - 1]);
    EXPECT_LE(outlook.reached_prob[month][level], outlook.reached_prob[month][level - 1] + 1e-15);
  });
  for_each_cell(1, months, [&](std::size_t month, std::size_t level) {
    EXPECT_GE(outlook.reached_prob[month][level], outlook.at_least_prob[month][level]);
    EXPECT_GE(outlook.reached_prob[month][level], outlook.reached_prob[month - 1][level]);
  });
}

TEST(Outlook, its_laws_hold_in_random_worlds_however_hard_pairs_pull_and_few_paths_are_drawn) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const StartingWorld world = random_start(seed, 5, 12);
    model::Parameters parameters;
    parameters.balance *= static_cast<double>(seed % 4) * 4;
    expect_laws(outlook_of(world, parameters, {.paths = 40, .seed = seed}));
  }
}

void expect_sums(const StartingWorld& world, const model::Parameters& parameters, std::uint64_t seed) {
  const Outlook outlook = outlook_of(world, parameters, {.months = 5, .paths = 4000, .seed = seed});
  const testing::JointAhead joint = testing::sum_ahead(world.start, parameters, 5);
  for_each_cell(1, 5, [&](std::size_t month, std::size_t level) {
    EXPECT_NEAR(outlook.at_least_prob[month][level], infer::at_least(joint.prob[month])[level],
                4.5 * outlook.at_least_error[month][level] + 5e-4)
        << seed << " " << month << " " << level;
    EXPECT_NEAR(outlook.reached_prob[month][level], joint.reached[month][level],
                4.5 * outlook.reached_error[month][level] + 5e-4)
        << seed << " " << month << " " << level;
  });
}

TEST(Outlook, it_is_the_sum_over_all_joint_states_within_its_stated_error) {
  for (const double times : {1.0, 8.0}) {
    model::Parameters parameters;
    parameters.balance *= times;
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
      expect_sums(random_start(seed, 3, 5), parameters, seed);
    }
  }
}

// What the control variate is for: the error of plain counting would be sqrt(p (1 - p) / n).
TEST(Outlook, its_error_is_a_fraction_of_that_of_counting_paths) {
  const StartingWorld world = random_start(2, 5, 12);
  const Outlook outlook = outlook_of(world, {}, {.paths = 4000});
  const std::size_t level = index_of(Level::tactical);
  const double prob = outlook.at_least_prob[12][level];
  const double of_counting = std::sqrt(prob * (1 - prob) / 4000);
  EXPECT_LT(outlook.at_least_error[12][level], 0.6 * of_counting);
}

TEST(Outlook, where_no_pair_pulls_nothing_is_left_to_drawing) {
  model::Parameters parameters;
  parameters.balance = 0;
  const StartingWorld world = random_start(3, 4, 12);
  const Outlook outlook = outlook_of(world, parameters, {.paths = 100});
  const model::Chain chain =
      chain_ahead(carry_field_ahead(world.start, parameters, 12), world.start.pairs[0].prob, parameters);
  const auto levels = levels_ahead(chain, 12);
  for (std::size_t month = 0; month <= 12; ++month) {
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      EXPECT_NEAR(outlook.prob[month][level], levels[month][level], 1e-14);
      EXPECT_EQ(outlook.at_least_error[month][level], 0);
    }
  }
}

TEST(Outlook, far_ahead_a_pair_by_itself_comes_to_the_models_law_at_rest) {
  const StartingWorld world(infer::PairSystem({{0, 1, 0.3, {}}}, 1), {{testing::surely(Level::strategic), {}}});
  const Outlook outlook = outlook_of(world, {}, {.months = 1500, .paths = 10});
  const PerLevel<double> at_rest = model::stationary_distribution(model::transition(model::Parameters{}, 0.3));
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    EXPECT_NEAR(outlook.prob.back()[level], at_rest[level], 1e-9);
  }
}

}  // namespace
}  // namespace entente::foresee
