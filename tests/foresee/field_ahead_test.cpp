// SPDX-License-Identifier: Apache-2.0
#include "foresee/field_ahead.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "foresee/chain_ahead.hpp"
#include "model/balance.hpp"
#include "model/level_weights.hpp"
#include "tests/foresee/worlds.hpp"

namespace entente::foresee {
namespace {

using testing::random_start;
using testing::StartingWorld;
using testing::surely;

TEST(FieldAhead, without_balance_each_pair_follows_its_own_chain) {
  const StartingWorld world = random_start(3, 4, 6);
  model::Parameters parameters;
  parameters.balance = 0;
  const FieldAhead field = carry_field_ahead(world.start, parameters, 6);
  const PerLevel<double> signs = model::centred_signs(parameters);
  for (std::size_t pair = 0; pair < world.start.pairs.size(); ++pair) {
    model::Chain chain{world.start.pairs[pair].prob, {}};
    for (std::size_t month = 1; month <= 6; ++month) {
      chain.transition_prob.push_back(model::transition(parameters, drive_ahead(world.start, pair, month)));
    }
    const auto levels = levels_ahead(chain, 6);
    for (std::size_t month = 0; month <= 6; ++month) {
      EXPECT_NEAR(sign_in(field, pair, month), model::dot(levels[month], signs), 1e-14) << pair << " " << month;
    }
  }
}

// Three actors, the asked pair first; what its two other pairs are sure to be in month 0.
double tactical_next_month(Level left, Level right) {
  const StartingWorld world(infer::PairSystem({{0, 1, 0.0, {}}, {0, 2, 0.0, {}}, {1, 2, 0.0, {}}}, 1),
                            {{surely(Level::none), {}}, {surely(left), {}}, {surely(right), {}}});
  const model::Parameters parameters;
  const FieldAhead field = carry_field_ahead(world.start, parameters, 1);
  const auto levels = levels_ahead(chain_ahead(field, surely(Level::none), parameters), 1);
  return levels[1][index_of(Level::tactical)] + levels[1][index_of(Level::strategic)];
}

TEST(FieldAhead, an_enemy_of_my_enemy_draws_nearer_and_a_friend_of_my_enemy_pushes_apart) {
  const double apart = tactical_next_month(Level::none, Level::none);
  EXPECT_GT(tactical_next_month(Level::hostile, Level::hostile), apart);
  EXPECT_GT(tactical_next_month(Level::strategic, Level::strategic), apart);
  EXPECT_LT(tactical_next_month(Level::hostile, Level::strategic), apart);
}

TEST(FieldAhead, months_and_pairs_that_do_not_fit_are_refused) {
  StartingWorld world = random_start(3, 3, 4);
  EXPECT_THROW(carry_field_ahead(world.start, {}, 5), Failure) << "drives for four months only";
  world.start.pairs.pop_back();
  EXPECT_THROW(carry_field_ahead(world.start, {}, 4), Failure);
}

}  // namespace
}  // namespace entente::foresee
