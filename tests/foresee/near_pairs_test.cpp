// SPDX-License-Identifier: Apache-2.0
#include "foresee/near_pairs.hpp"

#include <gmock/gmock.h>

#include "tests/foresee/worlds.hpp"

namespace entente::foresee {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// Two triangles that share the pair {1, 2}: 0 1 2 and 1 2 3; and a pair {4, 5} that none reaches.
entente::testing::StartingWorld two_triangles() {
  return {
      infer::PairSystem(
          {{0, 1, 0.0, {}}, {0, 2, 0.0, {}}, {1, 2, 0.0, {}}, {1, 3, 0.0, {}}, {2, 3, 0.0, {}}, {4, 5, 0.0, {}}}, 1),
      std::vector<PairStart>(6)};
}

TEST(NearPairs, all_that_triangles_reach_are_drawn_and_nothing_else) {
  const auto world = two_triangles();
  const NearPairs near = near_pairs(world.start, 100);
  EXPECT_EQ(near.drawn.front(), 0U);
  EXPECT_THAT(near.drawn, UnorderedElementsAre(0U, 1U, 2U, 3U, 4U));
  EXPECT_THAT(near.borders, IsEmpty());
}

TEST(NearPairs, the_nearest_come_first_and_the_rest_are_borders) {
  const auto world = two_triangles();
  const NearPairs near = near_pairs(world.start, 3);
  EXPECT_THAT(near.drawn, UnorderedElementsAre(0U, 1U, 2U));
  EXPECT_THAT(near.borders, UnorderedElementsAre(3U, 4U));
  const NearPairs alone = near_pairs(world.start, 1);
  EXPECT_THAT(alone.drawn, ElementsAre(0U));
  EXPECT_THAT(alone.borders, UnorderedElementsAre(1U, 2U));
}

}  // namespace
}  // namespace entente::foresee
