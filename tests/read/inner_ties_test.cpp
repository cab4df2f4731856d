// SPDX-License-Identifier: Apache-2.0
#include "read/inner_ties.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;

ActorRegistry with_backed_rebels() {
  std::vector<Actor> actors = neighbours().actors();
  actors.push_back({.id = ActorId{"rebels"}, .name = "Valley Rebels", .aliases = {"Norlandic-backed rebels"}});
  return ActorRegistry(actors);
}

TEST(InnerTies, are_told_by_a_name_that_names_its_backer) {
  EXPECT_THAT(told(read_text("The Norlandic-backed rebels took the town.", with_backed_rebels())),
              ElementsAre("norland>rebels supports"));
}

TEST(InnerTies, are_none_in_names_without_a_backer) {
  EXPECT_THAT(told(read_text("The Valley Rebels took the town.", with_backed_rebels())), ElementsAre());
}

}  // namespace
}  // namespace entente::read
