// SPDX-License-Identifier: Apache-2.0
#include "model/level_weights.hpp"

#include <gtest/gtest.h>

namespace entente::model {
namespace {

constexpr LevelWeights kOneToSix{1, 2, 3, 4, 5, 6};

TEST(LevelWeights, sums_and_products_are_those_worked_out_by_hand) {
  EXPECT_EQ(sum_of(kOneToSix), 21.0);
  EXPECT_EQ(dot(kOneToSix, kOneToSix), 91.0);
  EXPECT_EQ(product(kOneToSix, kOneToSix), (LevelWeights{1, 4, 9, 16, 25, 36}));
  LevelWeights sums{1, 1, 1, 1, 1, 1};
  add_scaled(sums, kOneToSix, 2.0);
  EXPECT_EQ(sums, (LevelWeights{3, 5, 7, 9, 11, 13}));
}

TEST(LevelWeights, a_step_forward_and_a_step_back_are_each_others_transpose) {
  const TransitionMatrix step = transition(Parameters{});
  const LevelWeights ahead{0.3, 0.1, 0.2, 0.05, 0.15, 0.2};
  EXPECT_NEAR(dot(step_forward(ahead, step), kOneToSix), dot(ahead, step_backward(kOneToSix, step)), 1e-13);
  EXPECT_NEAR(sum_of(step_forward(ahead, step)), sum_of(ahead), 1e-14);
}

}  // namespace
}  // namespace entente::model
