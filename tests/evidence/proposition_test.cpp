// SPDX-License-Identifier: Apache-2.0
#include "evidence/proposition.hpp"

#include <gtest/gtest.h>

namespace entente::evidence {
namespace {

TEST(Proposition, each_family_speaks_of_its_level) {
  EXPECT_EQ(to_text(proposition_of(Relation::fights)), "hostile");
  EXPECT_EQ(to_text(proposition_of(Relation::praises)), "at least rhetorical");
  EXPECT_EQ(to_text(proposition_of(Relation::arms)), "at least transactional");
  EXPECT_EQ(to_text(proposition_of(Relation::coordinates)), "at least tactical");
  EXPECT_EQ(to_text(proposition_of(Relation::merged)), "at least strategic");
  EXPECT_EQ(to_text(proposition_of(Relation::cooperates)), "at least rhetorical");
  EXPECT_EQ(to_text(proposition_of(Relation::areas_adjoin)), "areas_adjoin");
}

TEST(Proposition, ties_of_a_group_with_a_state_are_levels_of_that_pair) {
  EXPECT_EQ(to_text(proposition_of(Relation::patron_of)), "at least transactional");
  EXPECT_EQ(to_text(proposition_of(Relation::proxy_of_state)), "at least tactical");
  EXPECT_EQ(to_text(proposition_of(Relation::past_talks_with_state)), "at least rhetorical");
}

TEST(Proposition, relations_that_mean_the_same_level_are_one_proposition) {
  EXPECT_EQ(proposition_of(Relation::arms), proposition_of(Relation::trains));
  EXPECT_NE(proposition_of(Relation::ideology_apart), proposition_of(Relation::distrusts));
}

}  // namespace
}  // namespace entente::evidence
