// SPDX-License-Identifier: Apache-2.0
#include "network/landscape.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace entente::network {
namespace {

// Two friends of strength 2 and 3, and a foe of both of strength 1.
Landscape two_friends_and_a_foe() { return {{2, 3, 1}, {{0, 2, -1}, {2, 0, -2}, {-1, -2, 0}}}; }

TEST(Landscape, energy_is_counted_by_hand) {
  // Number 1: actor 1 beside actor 0, actor 2 apart. Between the camps stand 2*1*-1 and 3*1*-2, each counted twice.
  const Configuration apart = configuration(two_friends_and_a_foe(), 1);
  EXPECT_EQ(apart.camp, (std::vector<std::uint8_t>{0, 0, 1}));
  EXPECT_EQ(apart.frustration, (std::vector<std::int64_t>{-2, -6, -8}));
  EXPECT_EQ(apart.energy, -16);
  EXPECT_TRUE(apart.is_local_minimum);
}

TEST(Landscape, with_all_in_one_camp_has_no_energy_and_is_left_for_a_better_one) {
  const Configuration together = configuration(two_friends_and_a_foe(), 3);
  EXPECT_EQ(together.energy, 0);
  EXPECT_FALSE(together.is_local_minimum);
}

TEST(Landscape, minima_come_lowest_first) {
  // Two pairs of friends that do not care for each other: all together and the two pairs apart are level.
  const Landscape landscape{{1, 1, 1, 1}, {{0, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, 1}, {0, 0, 1, 0}}};
  const auto minima = local_minima(landscape);
  ASSERT_EQ(minima.size(), 2U);
  EXPECT_EQ(configuration(landscape, minima[0]).energy, 0);
  EXPECT_EQ(configuration(landscape, minima[1]).energy, 0);
}

TEST(Landscape, of_too_many_actors_or_a_table_that_is_not_square_is_refused) {
  EXPECT_THROW(configuration_count({std::vector<std::int64_t>(21, 1), {}}), Failure);
  EXPECT_THROW(configuration_count({{1, 1}, {{0, 1}}}), Failure);
}

}  // namespace
}  // namespace entente::network
