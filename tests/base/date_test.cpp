// SPDX-License-Identifier: Apache-2.0
#include "base/date.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Date, a_year_covers_its_first_to_its_last_day) {
  const auto range = parse_date_range("2022");
  ASSERT_TRUE(range);
  EXPECT_EQ(*range->first, make_date(2022, 1, 1));
  EXPECT_EQ(*range->last, make_date(2022, 12, 31));
}

TEST(Date, a_month_ends_on_its_own_last_day_in_leap_years_too) {
  EXPECT_EQ(*parse_date_range("2024-02")->last, make_date(2024, 2, 29));
  EXPECT_EQ(*parse_date_range("2023-02")->last, make_date(2023, 2, 28));
  EXPECT_EQ(*parse_date_range("1900-02")->last, make_date(1900, 2, 28));
  EXPECT_EQ(*parse_date_range("2000-02")->last, make_date(2000, 2, 29));
}

TEST(Date, a_day_covers_itself) {
  const auto range = parse_date_range("2022-05-09");
  ASSERT_TRUE(range);
  EXPECT_EQ(*range->first, make_date(2022, 5, 9));
  EXPECT_EQ(range->first, range->last);
}

TEST(Date, a_coarse_date_begins_on_its_first_day) {
  EXPECT_EQ(*parse_date("2022"), make_date(2022, 1, 1));
  EXPECT_EQ(*parse_date("2022-05"), make_date(2022, 5, 1));
  EXPECT_EQ(*parse_date("2022-05-09"), make_date(2022, 5, 9));
}

TEST(Date, years_outside_1900_to_2100_are_refused) {
  EXPECT_TRUE(parse_date("1900"));
  EXPECT_TRUE(parse_date("2100-12-31"));
  EXPECT_FALSE(parse_date("1899"));
  EXPECT_FALSE(parse_date("2101"));
  EXPECT_FALSE(parse_date("0000"));
}

TEST(Date, what_is_no_date_is_refused_with_the_way_to_write_one) {
  for (const char* text : {"", "22", "2022-13", "2022-00", "2022-02-30", "2022-05-00", "2022-04-31", "2022/05",
                           "May 22", "2022-5-09", "-022", "2022-05-9x", "2022-05-091", " 2022"}) {
    const auto date = parse_date(text);
    ASSERT_FALSE(date) << text;
    EXPECT_EQ(date.error().code, ErrorCode::date_invalid) << text;
    EXPECT_NE(to_text(date.error()).find("2022-05-09"), std::string::npos) << text;
  }
}

TEST(Date, what_was_written_reads_back) {
  for (const char* text : {"1900-01-01", "1999-12-31", "2024-02-29", "2100-12-31"}) {
    EXPECT_EQ(to_iso(*parse_date(text)), text);
  }
}

TEST(Month, neighbours_differ_by_one_over_the_turn_of_a_year) {
  EXPECT_EQ(make_month(2023, 1).number - make_month(2022, 12).number, 1);
  EXPECT_EQ(to_iso(Month{make_month(2022, 12).number + 1}), "2023-01");
}

TEST(Month, every_month_holds_its_first_and_last_day_and_the_next_begins_after_it) {
  for (int number = make_month(1999, 1).number; number <= make_month(2001, 12).number; ++number) {
    const Month month{number};
    EXPECT_EQ(month_of(first_day(month)), month);
    EXPECT_EQ(month_of(last_day(month)), month);
    EXPECT_EQ(last_day(month) + std::chrono::days{1}, first_day(Month{number + 1}));
  }
}

}  // namespace
}  // namespace entente
