// SPDX-License-Identifier: Apache-2.0
#include "read/joint_deeds.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(JointDeeds, done_jointly_are_joint_attacks_whoever_suffers_them) {
  EXPECT_THAT(told("ALPHA and BRAVO jointly stormed the town."), ElementsAre("alpha=bravo attacks_jointly"));
  EXPECT_THAT(told("ALPHA and BRAVO stormed the town together."), ElementsAre("alpha=bravo attacks_jointly"));
  EXPECT_THAT(told("ALPHA and BRAVO stormed the town."), IsEmpty());
}

TEST(JointDeeds, done_beside_another_are_joint_attacks) {
  EXPECT_THAT(told("ALPHA attacked the base together with BRAVO."), ElementsAre("alpha=bravo attacks_jointly"));
  EXPECT_THAT(told("ALPHA, alongside BRAVO, attacked the base."), ElementsAre("alpha=bravo attacks_jointly"));
}

TEST(JointDeeds, for_the_defeat_of_a_third_name_a_shared_adversary) {
  EXPECT_THAT(told("ALPHA cooperates with BRAVO to defeat CHARLIE."), Contains("alpha=bravo shares_adversary"));
  EXPECT_THAT(told("ALPHA cooperates with BRAVO to feed CHARLIE."), ElementsAre("alpha=bravo cooperates"));
}

TEST(JointDeeds, against_a_third_name_a_shared_adversary) {
  EXPECT_THAT(told("ALPHA joined forces with BRAVO against CHARLIE."),
              UnorderedElementsAre("alpha=bravo unites_temporarily", "alpha=bravo shares_adversary"));
}

}  // namespace
}  // namespace entente::read
