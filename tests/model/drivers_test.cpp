// SPDX-License-Identifier: Apache-2.0
#include "model/drivers.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string_view>

namespace entente::model {
namespace {

constexpr double kSure = 1.645;
constexpr double kMay = -0.253;

Detector neutral() { return detector_of(detector_prior(Parameters{}, Stance::neutral), Grade::f); }

TEST(Drivers, signs_are_those_of_the_table) {
  const Parameters parameters;
  EXPECT_GT(driver_strength(Relation::shares_adversary, kSure, neutral(), parameters), 0);
  EXPECT_LT(driver_strength(Relation::ideology_apart, kSure, neutral(), parameters), 0);
  EXPECT_LT(driver_strength(Relation::distrusts, kSure, neutral(), parameters), 0);
  EXPECT_GT(driver_strength(Relation::past_cooperation, kSure, neutral(), parameters), 0);
}

TEST(Drivers, a_denied_driver_pulls_the_other_way_and_an_open_one_not_at_all) {
  const Parameters parameters;
  EXPECT_LT(driver_strength(Relation::shares_adversary, -kSure, neutral(), parameters), 0);
  EXPECT_EQ(driver_strength(Relation::shares_adversary, kMay, neutral(), parameters), 0);
}

TEST(Drivers, strength_is_as_worked_out_by_hand) {
  // weight .5, certainty .95: .5 * (2 * .95 - 1) = .45 for a neutral source.
  EXPECT_NEAR(driver_strength(Relation::shares_adversary, 1.6448536269514722, neutral(), Parameters{}), 0.45, 1e-12);
}

TEST(Drivers, no_driver_alone_doubles_the_odds_of_a_tactical_tie) {
  for (const DriverWeight& row : Parameters{}.drivers) {
    EXPECT_LT(std::abs(row.weight), std::log(2.0)) << to_word(row.driver);
    EXPECT_FALSE(std::string_view(row.reason).empty());
  }
}

TEST(Drivers, every_driver_of_the_level_is_of_the_driver_family) {
  const Parameters parameters;
  for (const RelationRow& row : relation_table()) {
    if (is_driver_of_level(parameters, row.relation)) {
      EXPECT_EQ(row.family, RelationFamily::driver) << row.word;
    }
  }
  EXPECT_FALSE(is_driver_of_level(parameters, Relation::patron_of));
  EXPECT_EQ(driver_strength(Relation::fights, kSure, neutral(), parameters), 0);
}

}  // namespace
}  // namespace entente::model
