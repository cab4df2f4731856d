// SPDX-License-Identifier: Apache-2.0
#include "domain/pair.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Pair, has_no_order) {
  const ActorId front{"harbour_front"};
  const ActorId league{"salt_league"};
  EXPECT_EQ(make_pair_of(front, league), make_pair_of(league, front));
  EXPECT_LT(make_pair_of(league, front).first, make_pair_of(league, front).second);
}

TEST(Pair, contains_its_two_actors_only) {
  const Pair pair = make_pair_of(ActorId{"salt_league"}, ActorId{"harbour_front"});
  EXPECT_TRUE(pair.contains(ActorId{"harbour_front"}));
  EXPECT_TRUE(pair.contains(ActorId{"salt_league"}));
  EXPECT_FALSE(pair.contains(ActorId{"river_league"}));
}

}  // namespace
}  // namespace entente
