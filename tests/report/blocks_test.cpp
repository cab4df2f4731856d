// SPDX-License-Identifier: Apache-2.0
#include "report/blocks.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "report/visible_text.hpp"

namespace entente::report {
namespace {

TEST(Bar, is_as_long_as_the_probability) {
  EXPECT_EQ(bar(1, 4), "████");
  EXPECT_EQ(bar(.5, 4), "██");
  EXPECT_EQ(bar(.375, 4), "█▌");
  EXPECT_EQ(bar(.03125, 4), "▏");
}

TEST(Bar, nought_is_a_hairline_and_what_is_off_the_scale_is_held) {
  EXPECT_EQ(bar(0, 4), "▏");
  EXPECT_EQ(bar(1.5, 4), "████");
  EXPECT_EQ(bar(-1, 4), "▏");
}

TEST(Sparkline, draws_a_month_a_column_where_there_is_room) {
  const std::vector<double> probs{0, .13, .26, .99, 1};
  const Sparkline line = sparkline(probs, {make_month(2022, 11), make_month(2023, 3)}, 60);
  EXPECT_EQ(line.curve, "▁▂▃██");
  EXPECT_EQ(line.months_per_column, 1U);
  EXPECT_EQ(line.years, "  2023") << "two months of 2022 give way to it";
}

TEST(Sparkline, years_stand_under_their_january) {
  const std::vector<double> probs(25, .5);
  const Sparkline line = sparkline(probs, {make_month(2021, 12), make_month(2023, 12)}, 60);
  EXPECT_EQ(line.years, " 2022        2023");
  EXPECT_EQ(sparkline(probs, {make_month(2021, 1), make_month(2023, 1)}, 60).years, "2021        2022        2023");
}

TEST(Sparkline, many_months_share_a_column_and_the_right_end_is_the_latest) {
  std::vector<double> probs(241, .1);
  probs.back() = 1;
  const Sparkline line = sparkline(probs, {make_month(2004, 1), make_month(2024, 1)}, 50);
  EXPECT_EQ(line.months_per_column, 5U);
  EXPECT_EQ(display_width(line.curve), 49U);
  EXPECT_TRUE(line.curve.ends_with("▁█"));
}

TEST(Sparkline, one_month_is_one_column) {
  const std::vector<double> probs{.5};
  EXPECT_EQ(sparkline(probs, {make_month(2022, 5), make_month(2022, 5)}, 60).curve, "▅");
}

}  // namespace
}  // namespace entente::report
