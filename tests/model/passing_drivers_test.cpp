// SPDX-License-Identifier: Apache-2.0
#include "model/passing_drivers.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "model/chain.hpp"

namespace entente::model {
namespace {

TEST(PassingDrivers, the_table_is_in_the_order_of_the_enumeration) {
  std::size_t place = 0;
  for (const PassingDriverRow& row : passing_drivers()) {
    EXPECT_EQ(static_cast<std::size_t>(row.driver), place++) << row.name;
    EXPECT_EQ(&row_of(row.driver), &row) << row.name;
  }
}

// As no driver of a claim may (decision 0004): at its full value for good, the odds of a tactical tie move by less than
// two.
TEST(PassingDrivers, none_alone_doubles_the_odds_of_a_tactical_tie) {
  const auto odds = [](double drive) {
    const PerLevel<double> prob = make_chain({}, drive).initial_prob;
    return prob[index_of(Level::tactical)] / prob[index_of(Level::none)];
  };
  for (const PassingDriverRow& row : passing_drivers()) {
    EXPECT_LT(std::abs(std::log(odds(row.weight) / odds(0))), std::log(2.0)) << row.name;
    EXPECT_NE(row.weight, 0) << row.name;
  }
}

TEST(PassingDrivers, what_is_left_of_them_starts_whole_and_never_grows) {
  for (const PassingDriverRow& row : passing_drivers()) {
    EXPECT_EQ(left_after(row.driver, 0), 1) << row.name;
    for (int months = 1; months < 60; ++months) {
      EXPECT_LE(left_after(row.driver, months), left_after(row.driver, months - 1)) << row.name;
      EXPECT_GE(left_after(row.driver, months), 0) << row.name;
    }
  }
  EXPECT_NEAR(left_after(PassingDriver::talks_with_an_enemy, 24), 0.5, 1e-15);
  EXPECT_NEAR(left_after(PassingDriver::common_pressure, 1), 2.0 / 3, 1e-15);
  EXPECT_EQ(left_after(PassingDriver::common_pressure, 3), 0);
}

}  // namespace
}  // namespace entente::model
