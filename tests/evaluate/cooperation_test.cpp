// SPDX-License-Identifier: Apache-2.0
#include "evaluate/cooperation.hpp"

#include <gtest/gtest.h>

namespace entente::evaluate {
namespace {

TEST(AreaUnderCurve, counts_pairs_in_order_and_ties_by_half) {
  EXPECT_DOUBLE_EQ(area_under_curve({0.9, 0.8, 0.1}, {true, true, false}), 1.0);
  EXPECT_DOUBLE_EQ(area_under_curve({0.9, 0.1, 0.5, 0.5}, {true, false, true, false}), 3.5 / 4);
  EXPECT_DOUBLE_EQ(area_under_curve({0.1, 0.9}, {true, false}), 0.0);
}

TEST(AreaUnderCurve, of_one_class_alone_is_nil) { EXPECT_DOUBLE_EQ(area_under_curve({0.3, 0.4}, {true, true}), 0.0); }

}  // namespace
}  // namespace entente::evaluate
