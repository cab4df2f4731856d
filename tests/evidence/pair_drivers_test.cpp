// SPDX-License-Identifier: Apache-2.0
#include "evidence/pair_drivers.hpp"

#include <gmock/gmock.h>

namespace entente::evidence {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Actor actor(const char* slug, std::map<std::string, std::string> attributes) {
  return {ActorId{slug}, slug, {}, ActorKind::armed_group, std::move(attributes)};
}

// One driver a row: what the registry says of red and of blue, and the driver's value.
struct World {
  const char* name;
  double (*driver)(const Actor&, const Actor&);
  std::map<std::string, std::string> red;
  std::map<std::string, std::string> blue;
  double value;
};

class PairDrivers : public ::testing::TestWithParam<World> {};

INSTANTIATE_TEST_SUITE_P(
    Worlds, PairDrivers,
    ::testing::Values(
        World{"enmity_of_one", declared_enmity, {{"adverse_to", "green; blue"}}, {}, 1},
        World{"no_enmity", declared_enmity, {{"adverse_to", "green"}}, {}, 0},
        World{"alliance_of_the_other", declared_alliance, {}, {{"allied_with", "Red"}}, 1},
        World{
            "same_ideology", ideological_closeness, {{"ideology", "secular; left"}}, {{"ideology", "Left;secular"}}, 1},
        World{"other_ideology", ideological_closeness, {{"ideology", "secular"}}, {{"ideology", "salafi"}}, -1},
        World{"half_the_ideology", ideological_closeness, {{"ideology", "a;b;c"}}, {{"ideology", "b;c;d"}}, 0},
        World{"ideology_unknown", ideological_closeness, {{"ideology", "secular"}}, {}, 0},
        World{"goals_apart", shared_goals, {{"goals", "independence"}}, {{"goals", "emirate"}}, -1},
        World{"areas_overlap", shared_areas, {{"areas", "north;east"}}, {{"areas", "east"}}, 0.5},
        World{"areas_apart_speak_neither_way", shared_areas, {{"areas", "north"}}, {{"areas", "south"}}, 0},
        World{
            "one_public", shared_support_base, {{"support_base", "hill people"}}, {{"support_base", "Hill People"}}, 1},
        World{"a_need_is_met", complementary_needs, {{"offers", "weapons;money"}}, {{"needs", "money"}}, 1},
        World{"no_need_is_met", complementary_needs, {{"offers", "weapons"}}, {{"offers", "weapons"}}, 0}),
    [](const auto& each) { return std::string(each.param.name); });

TEST_P(PairDrivers, has_the_value_that_the_registry_tells_whichever_comes_first) {
  const Actor red = actor("red", GetParam().red);
  const Actor blue = actor("blue", GetParam().blue);
  EXPECT_DOUBLE_EQ(GetParam().driver(red, blue), GetParam().value);
  EXPECT_DOUBLE_EQ(GetParam().driver(blue, red), GetParam().value);
}

TEST(Drive, adds_up_what_each_driver_weighs) {
  const ActorRegistry actors({actor("red", {{"adverse_to", "blue"}, {"ideology", "left"}}),
                              actor("blue", {{"ideology", "left"}}), actor("green", {})});
  double enmity = 0;
  double ideology = 0;
  for (const PairDriver& driver : pair_drivers()) {
    enmity += driver.name == "declared enmity" ? driver.weight : 0;
    ideology += driver.name == "ideological closeness" ? driver.weight : 0;
  }
  EXPECT_LT(enmity, -1);
  EXPECT_GT(ideology, 0);
  EXPECT_DOUBLE_EQ(drive_of(actors, ActorId{"red"}, ActorId{"blue"}), enmity + ideology);
  EXPECT_THAT(drivers_named(actors, ActorId{"red"}, ActorId{"blue"}),
              ElementsAre("declared enmity", "ideological closeness"));
  EXPECT_EQ(drive_of(actors, ActorId{"red"}, ActorId{"green"}), 0);
  EXPECT_THAT(drivers_named(actors, ActorId{"red"}, ActorId{"unknown"}), IsEmpty());
}

// No driver but the analyst's own word on the tie outweighs a single sure claim; decision 4 holds them below log 2.
TEST(Drive, no_driver_but_a_declared_tie_weighs_much) {
  for (const PairDriver& driver : pair_drivers()) {
    if (!driver.name.starts_with("declared")) {
      EXPECT_LE(std::abs(driver.weight), 0.25) << driver.name;
    }
  }
}

}  // namespace
}  // namespace entente::evidence
