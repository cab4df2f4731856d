// SPDX-License-Identifier: Apache-2.0
#include "read/contrasts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Contrasts, of_ideologies_set_two_groups_apart) {
  EXPECT_THAT(told("ALPHA is secular, whereas BRAVO is jihadist."), ElementsAre("alpha=bravo ideology_apart"));
  EXPECT_THAT(told("Unlike BRAVO, ALPHA is a secular movement."), ElementsAre("alpha=bravo ideology_apart"));
}

TEST(Contrasts, of_goals_set_two_groups_apart) {
  EXPECT_THAT(told("ALPHA wants independence, while BRAVO seeks a caliphate."),
              ElementsAre("alpha=bravo goals_conflict"));
}

TEST(Contrasts, need_two_words_that_differ) {
  EXPECT_THAT(told("ALPHA is secular, whereas BRAVO is secular too."), IsEmpty());
  EXPECT_THAT(told("ALPHA is secular, whereas BRAVO is tired."), IsEmpty());
  EXPECT_THAT(told("ALPHA is secular and BRAVO is jihadist."), IsEmpty());
}

}  // namespace
}  // namespace entente::read
