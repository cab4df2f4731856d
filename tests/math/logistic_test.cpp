// SPDX-License-Identifier: Apache-2.0
#include "math/logistic.hpp"

#include <gtest/gtest.h>

namespace entente::math {
namespace {

TEST(Logistic, undoes_the_logit) {
  for (const double prob : {1e-12, 0.02, 0.5, 0.7, 0.999}) {
    EXPECT_NEAR(logistic(logit(prob)), prob, 1e-14);
  }
}

TEST(Logistic, has_the_log_odds_worked_out_by_hand) {
  EXPECT_DOUBLE_EQ(logit(0.75), std::log(3.0));
  EXPECT_DOUBLE_EQ(logit(0.5), 0.0);
}

}  // namespace
}  // namespace entente::math
