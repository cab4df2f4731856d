// SPDX-License-Identifier: Apache-2.0
#include "read/times.hpp"

#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

// The time of "attacked" in a text published on 15 March 2023, in the words of the file format.
std::string time_of(std::string text) {
  const SmallText small(std::move(text));
  return to_word(read_time(small.sentence(), small.token("attacked"), make_date(2023, 3, 15)));
}

TEST(Times, not_said_are_not_stated) { EXPECT_EQ(time_of("ALPHA attacked BRAVO."), ""); }

TEST(Times, may_be_years_and_months) {
  EXPECT_EQ(time_of("In 2019 ALPHA attacked BRAVO."), "2019-01-01/2019-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in May 2022."), "2022-05-01/2022-05-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in February 2020."), "2020-02-01/2020-02-29");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in April and May 2022."), "2022-04-01/2022-05-31");
}

TEST(Times, since_a_year_have_no_end) {
  EXPECT_EQ(time_of("ALPHA attacked BRAVO since 2018."), "2018-01-01/..");
  EXPECT_EQ(time_of("Since May 2018 ALPHA attacked BRAVO."), "2018-05-01/..");
}

TEST(Times, count_back_from_the_day_of_publication) {
  EXPECT_EQ(time_of("ALPHA attacked BRAVO last week."), "2023-03-08/2023-03-15");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO last month."), "2023-02-01/2023-02-28");
  EXPECT_EQ(time_of("Last year ALPHA attacked BRAVO."), "2022-01-01/2022-12-31");
}

TEST(Times, that_need_the_day_of_publication_are_not_stated_without_it) {
  const SmallText text("ALPHA attacked BRAVO last month.");
  EXPECT_EQ(read_time(text.sentence(), 1, std::nullopt), ClaimTime{});
}

TEST(Times, count_back_over_the_end_of_a_year) {
  const SmallText text("ALPHA attacked BRAVO last month.");
  EXPECT_EQ(to_word(read_time(text.sentence(), 1, make_date(2023, 1, 10))), "2022-12-01/2022-12-31");
}

TEST(Times, nearest_to_the_word_hold) {
  const SmallText text("In 2010 ALPHA supported BRAVO and in May 2022 it attacked BRAVO.");
  EXPECT_EQ(to_word(read_time(text.sentence(), text.token("supported"), std::nullopt)), "2010-01-01/2010-12-31");
  EXPECT_EQ(to_word(read_time(text.sentence(), text.token("attacked"), std::nullopt)), "2022-05-01/2022-05-31");
}

TEST(Times, told_as_past_are_past) {
  EXPECT_EQ(time_of("ALPHA historically attacked BRAVO."), "past");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in the past."), "past");
}

TEST(Times, are_not_read_from_other_numbers) {
  EXPECT_EQ(time_of("ALPHA attacked BRAVO with 1,900 men."), "");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO 12 times."), "");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO with 3000 men."), "");
}

TEST(Times, with_a_day_are_within_its_month) {
  for (const char* text : {"ALPHA attacked BRAVO on 9 October 2022."}) {
    const SmallText small(text);
    const ClaimTime time = read_time(small.sentence(), small.token("attacked"), std::nullopt);
    ASSERT_EQ(time.kind, TimeKind::interval) << text;
    EXPECT_GE(*time.range.first, make_date(2022, 10, 1)) << text;
    EXPECT_LE(*time.range.last, make_date(2022, 10, 31)) << text;
  }
}

TEST(Times, stand_in_the_claim) {
  EXPECT_EQ(to_word(only_claim("ALPHA attacked BRAVO in May 2022.").when), "2022-05-01/2022-05-31");
  EXPECT_EQ(to_word(only_claim("ALPHA attacked BRAVO last month.").when), "2023-02-01/2023-02-28");
}

}  // namespace
}  // namespace entente::read
