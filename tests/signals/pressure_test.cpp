// SPDX-License-Identifier: Apache-2.0
#include "signals/pressure.hpp"

#include <gmock/gmock.h>

#include <cmath>

#include "math/random.hpp"

namespace entente::signals {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

constexpr PartyNumber kState = 0;
constexpr PartyNumber kOtherState = 1;
constexpr PartyNumber kGroup = 2;
constexpr PartyNumber kAlly = 3;
constexpr Month kFirst{24000};

CountedEvent event_of(CountedKind kind, std::vector<PartyNumber> side_a, std::vector<PartyNumber> side_b) {
  return {1, Date{std::chrono::year{2020} / 3 / 10}, kind, "Velmora", "", std::move(side_a), std::move(side_b)};
}

// So many fights in every month, and in the last three.
FightsByMonth fights_of(int months, double usual, double recent) {
  FightsByMonth fights;
  for (int month = 0; month < months; ++month) {
    fights[Month{kFirst.number + month}] = month + 3 < months ? usual : recent;
  }
  return fights;
}

double last_pressure(const FightsByMonth& fights, int months) {
  return pressure(fights, {kFirst, Month{kFirst.number + months - 1}}).back();
}

TEST(Pressure, counts_fights_of_organisations_with_states_only) {
  const std::vector<CountedEvent> events{
      event_of(CountedKind::fight, {kState}, {kGroup, kAlly}), event_of(CountedKind::fight, {kGroup}, {kState}),
      event_of(CountedKind::fight, {kGroup}, {kAlly}), event_of(CountedKind::fight, {kState}, {kOtherState}),
      event_of(CountedKind::agreement, {kState}, {kGroup})};
  const Month month = month_of(events.front().day);
  EXPECT_THAT(fights_against(events, {kState, kOtherState}),
              UnorderedElementsAre(Pair(std::pair(kGroup, kState), ElementsAre(Pair(month, 2.0))),
                                   Pair(std::pair(kAlly, kState), ElementsAre(Pair(month, 1.0)))));
}

// By hand: three months saw 3 on average, the last three 15: 1 - 4 / 16.
TEST(Pressure, is_how_far_the_last_three_months_go_beyond_the_usual) {
  EXPECT_DOUBLE_EQ(last_pressure(fights_of(24, 1, 5), 24), 0.75);
}

TEST(Pressure, of_what_is_usual_or_less_is_nil) {
  EXPECT_EQ(last_pressure(fights_of(24, 2, 2), 24), 0);
  EXPECT_EQ(last_pressure(fights_of(24, 2, 0), 24), 0);
  EXPECT_THAT(pressure({}, {kFirst, Month{kFirst.number + 3}}), Each(0.0));
}

TEST(Pressure, of_a_record_shorter_than_a_year_is_not_told) {
  EXPECT_EQ(last_pressure(fights_of(14, 1, 9), 14), 0);
  EXPECT_GT(last_pressure(fights_of(15, 1, 9), 15), 0);
}

TEST(Pressure, uses_nothing_that_lies_ahead_and_stays_within_its_bounds) {
  math::RandomStream stream(1, 0);
  FightsByMonth fights;
  for (int month = 0; month < 60; ++month) {
    fights[Month{kFirst.number + month}] = std::floor(8 * stream.next_uniform());
  }
  const PeriodAxis axis{kFirst, Month{kFirst.number + 59}};
  const std::vector<double> all = pressure(fights, axis);
  fights.erase(fights.lower_bound(Month{kFirst.number + 40}), fights.end());
  const std::vector<double> earlier = pressure(fights, axis);
  for (std::size_t t = 0; t < all.size(); ++t) {
    EXPECT_GE(all[t], 0);
    EXPECT_LT(all[t], 1);
    EXPECT_TRUE(t >= 40 || all[t] == earlier[t]) << t;
  }
}

}  // namespace
}  // namespace entente::signals
