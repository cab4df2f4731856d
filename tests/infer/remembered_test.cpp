// SPDX-License-Identifier: Apache-2.0
#include "infer/remembered.hpp"

#include <gmock/gmock.h>

namespace entente::infer {
namespace {

using evidence::Observation;
using evidence::Origin;
using ::testing::DoubleNear;
using ::testing::Each;
using ::testing::ElementsAre;

constexpr double kSure = 1.645;  // probit of .95
constexpr double kTolerance = 1e-4;

Observation told_in(std::size_t period, double rating, std::size_t origin = 0) {
  return {.origin = origin, .rating = rating, .periods = {{period, 1.0}}};
}

// The values of these observations, each origin neutral; half is forgotten in a period.
std::vector<double> values_of(const std::vector<Observation>& observations, std::size_t periods = 4) {
  std::size_t origins = 1;
  for (const Observation& each : observations) {
    origins = std::max(origins, each.origin + 1);
  }
  return remembered({.period_count = periods,
                     .origins = std::vector<Origin>(origins, Origin{.stance = Stance::neutral}),
                     .observations = observations},
                    {}, 1);
}

// By hand: 2 x .95 - 1 = .9 of a neutral source, halved every period.
TEST(Remembered, a_thing_told_is_half_forgotten_after_the_time_named) {
  EXPECT_THAT(values_of({told_in(1, kSure)}),
              ElementsAre(0, DoubleNear(0.9, kTolerance), DoubleNear(0.45, kTolerance), DoubleNear(0.225, kTolerance)));
}

TEST(Remembered, nothing_told_is_nil_throughout) { EXPECT_THAT(values_of({}), Each(0.0)); }

TEST(Remembered, words_that_leave_it_open_bring_nothing) { EXPECT_THAT(values_of({told_in(0, 0.0)}), Each(0.0)); }

TEST(Remembered, a_denial_alone_brings_nothing_and_one_beside_takes_away) {
  EXPECT_THAT(values_of({told_in(0, -kSure)}), Each(0.0));
  const auto alone = values_of({told_in(1, kSure)});
  const auto denied = values_of({told_in(1, kSure), told_in(1, -kSure, 1)});
  EXPECT_LT(denied[1], alone[1]);
}

TEST(Remembered, many_who_tell_it_make_it_no_more_than_sure) {
  std::vector<Observation> observations;
  observations.reserve(5);
  for (std::size_t origin = 0; origin < 5; ++origin) {
    observations.push_back(told_in(2, kSure, origin));
  }
  EXPECT_EQ(values_of(observations)[2], 1);
}

TEST(Remembered, an_enemys_accusation_counts_less_than_a_neutral_word) {
  const auto by = [](Stance stance) {
    return remembered({.period_count = 1, .origins = {Origin{.stance = stance}}, .observations = {told_in(0, kSure)}},
                      {}, 1)
        .front();
  };
  EXPECT_LT(by(Stance::adverse), by(Stance::neutral));
}

}  // namespace
}  // namespace entente::infer
