// SPDX-License-Identifier: Apache-2.0
#include "domain/answer.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(AnalyticConfidence, has_three_grades) {
  EXPECT_EQ(to_word(AnalyticConfidence::low), "low");
  EXPECT_EQ(to_word(AnalyticConfidence::moderate), "moderate");
  EXPECT_EQ(to_word(AnalyticConfidence::high), "high");
}

TEST(PeriodAxis, counts_both_ends) {
  const PeriodAxis axis{make_month(2022, 11), make_month(2023, 2)};
  EXPECT_EQ(axis.size(), 4U);
  EXPECT_EQ(to_iso(axis.month(0)), "2022-11");
  EXPECT_EQ(to_iso(axis.month(3)), "2023-02");
}

}  // namespace
}  // namespace entente
