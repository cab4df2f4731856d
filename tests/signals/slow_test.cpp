// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "signals/hawkes/coupling_test.hpp"
#include "tests/signals/coverage.hpp"

namespace entente::signals {
namespace {

TEST(Slow, intervals_of_200_worlds_cover_within_three_points_of_what_they_say) {
  EXPECT_NEAR(share_covered(200, 1500), 0.95, 0.03);
}

// 200 worlds, two tests each: at a level of 0.05, 20 are expected; standard deviation 4.4.
TEST(Slow, independent_streams_are_found_coupled_at_the_nominal_rate) {
  const HawkesWorld world = small_world({0.3, 0.3}, {0.4, 0.0, 0.0, 0.4}, 1.5, 1000);
  int found = 0;
  for (std::uint64_t draw = 0; draw < 200; ++draw) {
    const EventSeries series = draw_series(world, 17, draw);
    for (const CouplingTest& test : test_couplings(series, all_couplings(series))) {
      found += test.p_prob < 0.05 ? 1 : 0;
    }
  }
  EXPECT_GE(found, 20 - 13);
  EXPECT_LE(found, 20 + 13);
}

// Streams without excitement of their own leave the shape untold without the influence: there shifts hold the level,
// and the likelihood ratio would not.
TEST(Slow, shifts_hold_the_level_where_nothing_tells_the_shape) {
  const HawkesWorld world = small_world({0.5, 0.5}, {0.0, 0.0, 0.0, 0.0}, 1.5, 150);
  int found = 0;
  for (std::uint64_t draw = 0; draw < 100; ++draw) {
    const EventSeries series = draw_series(world, 19, draw);
    for (const CouplingTest& test : test_couplings(series, all_couplings(series), {.shifts = 19, .seed = draw})) {
      found += test.p_prob < 0.101 ? 1 : 0;
    }
  }
  EXPECT_GE(found, 20 - 13);
  EXPECT_LE(found, 20 + 13);
}

}  // namespace
}  // namespace entente::signals
