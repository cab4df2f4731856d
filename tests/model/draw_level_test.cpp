// SPDX-License-Identifier: Apache-2.0
#include "model/draw_level.hpp"

#include <gtest/gtest.h>

namespace entente::model {
namespace {

TEST(DrawLevel, levels_come_as_often_as_they_are_likely) {
  constexpr PerLevel<double> kProb{0.1, 0.4, 0.0, 0.2, 0.05, 0.25};
  constexpr int kDraws = 20'000;
  math::RandomStream stream(1, 0);
  PerLevel<double> counts{};
  for (int i = 0; i < kDraws; ++i) {
    counts[draw_level(stream, kProb)] += 1;
  }
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    EXPECT_NEAR(counts[level] / kDraws, kProb[level], 0.015) << level;  // over four standard deviations
  }
}

}  // namespace
}  // namespace entente::model
