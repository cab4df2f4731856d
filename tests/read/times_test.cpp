// SPDX-License-Identifier: Apache-2.0
#include "read/times.hpp"

#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

constexpr Date kWednesday = std::chrono::year{2023} / 3 / 15;

// The time of one word of the first sentence, in the words of the file format.
std::string time_at(const SmallText& text, std::string_view word, std::optional<Date> published) {
  const std::size_t token = text.token(word);
  const SentenceView sentence = text.sentence();
  const TimedWord timed{.word = {token, token + 1}, .clause = sentence.range};
  return to_word(time_of(sentence, find_times(sentence, {published, {}}), timed));
}

// The time of "attacked" in a text published on Wednesday, 15 March 2023.
std::string time_of(std::string text) { return time_at(SmallText(std::move(text)), "attacked", kWednesday); }

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
  EXPECT_EQ(time_at(text, "attacked", std::nullopt), "");
}

TEST(Times, count_back_over_the_end_of_a_year) {
  const SmallText text("ALPHA attacked BRAVO last month.");
  EXPECT_EQ(time_at(text, "attacked", make_date(2023, 1, 10)), "2022-12-01/2022-12-31");
}

TEST(Times, nearest_to_the_word_hold) {
  const SmallText text("In 2010 ALPHA supported BRAVO and in May 2022 it attacked BRAVO.");
  EXPECT_EQ(time_at(text, "supported", std::nullopt), "2010-01-01/2010-12-31");
  EXPECT_EQ(time_at(text, "attacked", std::nullopt), "2022-05-01/2022-05-31");
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

TEST(Times, may_be_days_in_all_orders) {
  for (const char* day : {"on 9 October 2022", "on October 9, 2022", "on 9th October 2022", "on October 9th, 2022",
                          "on the 9th of October 2022", "on 2022-10-09", "on October 9 2022"}) {
    EXPECT_EQ(time_of("ALPHA attacked BRAVO " + std::string(day) + "."), "2022-10-09/2022-10-09") << day;
  }
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in 2022-10."), "2022-10-01/2022-10-31");
}

TEST(Times, may_be_spans) {
  EXPECT_EQ(time_of("ALPHA attacked BRAVO between 2014 and 2016."), "2014-01-01/2016-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO from 2014 to 2016."), "2014-01-01/2016-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in 2014-16."), "2014-01-01/2016-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in 2014\xE2\x80\x93"
                    "2016."),
            "2014-01-01/2016-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO between May and August 2022."), "2022-05-01/2022-08-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO from May 2020 until June 2021."), "2020-05-01/2021-06-30");
}

TEST(Times, may_be_parts_seasons_decades_and_centuries) {
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in early 2020."), "2020-01-01/2020-04-30");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in mid-2020."), "2020-05-01/2020-08-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in late May 2022."), "2022-05-21/2022-05-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO at the end of 2021."), "2021-09-01/2021-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in the first half of 2021."), "2021-01-01/2021-06-30");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in the summer of 2019."), "2019-06-01/2019-08-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in winter 2019."), "2019-12-01/2020-02-29");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in the 1990s."), "1990-01-01/1999-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in the early 1990s."), "1990-01-01/1993-04-30");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in the 20th century."), "1900-01-01/1999-12-31");
}

TEST(Times, may_be_open_at_one_end) {
  EXPECT_EQ(time_of("ALPHA attacked BRAVO as early as May 2022."), "2022-05-01/..");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO until 2018."), "../2018-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO before 2018."), "../2017-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO after May 2018."), "2018-06-01/..");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO since the late 1990s."), "1996-09-01/..");
}

TEST(Times, at_a_distance_from_the_day_of_publication_keep_their_precision) {
  EXPECT_EQ(time_of("ALPHA attacked BRAVO two weeks ago."), "2023-03-01/2023-03-01");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO three years ago."), "2020-01-01/2020-12-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO a month ago."), "2023-02-01/2023-02-28");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in the past three months."), "2022-12-15/2023-03-15");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO over the last 10 years."), "2013-03-15/2023-03-15");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO earlier this year."), "2023-01-01/2023-03-15");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO since last year."), "2022-01-01/..");
}

TEST(Times, told_by_weekdays_and_months_alone_are_the_latest) {
  EXPECT_EQ(time_of("ALPHA attacked BRAVO on Sunday."), "2023-03-12/2023-03-12");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO on Wednesday."), "2023-03-15/2023-03-15");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO last Wednesday."), "2023-03-08/2023-03-08");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO yesterday."), "2023-03-14/2023-03-14");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO in May."), "2022-05-01/2022-05-31");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO on 4 January."), "2023-01-04/2023-01-04");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO last summer."), "2022-06-01/2022-08-31");
}

TEST(Times, told_vaguely_are_not_stated) {
  EXPECT_EQ(time_of("In recent years ALPHA attacked BRAVO."), "");
  EXPECT_EQ(time_of("ALPHA attacked BRAVO several years ago."), "");
  EXPECT_EQ(time_of("ALPHA recently attacked BRAVO."), "");
  EXPECT_EQ(time_of("ALPHA may have attacked BRAVO."), "");
}

TEST(Times, may_be_counted_from_one_told_before) {
  EXPECT_EQ(time_of("Formed in 2015, ALPHA attacked BRAVO the following year."), "2016-01-01/2016-12-31");
  EXPECT_EQ(time_of("Formed in May 2015, ALPHA attacked BRAVO two years later."), "2017-01-01/2017-12-31");
  EXPECT_EQ(to_word(read_text("ALPHA split in 2015. Since then ALPHA has attacked BRAVO.").claims.back().when),
            "2015-01-01/..");
}

TEST(Times, of_a_saying_are_not_those_of_what_is_said) {
  EXPECT_EQ(to_word(only_claim("Norland said on Sunday that ALPHA supports BRAVO.").when), "");
  EXPECT_EQ(to_word(only_claim("In May 2022 Norland accused ALPHA of supporting BRAVO.").when), "");
  EXPECT_EQ(to_word(only_claim("Norland said that ALPHA attacked BRAVO in May 2022.").when), "2022-05-01/2022-05-31");
}

TEST(Times, of_a_splinter_are_past) {
  EXPECT_EQ(to_word(only_claim("ALPHA is a splinter group of BRAVO.").when), "past");
}

TEST(Times, stand_in_the_claim) {
  EXPECT_EQ(to_word(only_claim("ALPHA attacked BRAVO in May 2022.").when), "2022-05-01/2022-05-31");
  EXPECT_EQ(to_word(only_claim("ALPHA attacked BRAVO last month.").when), "2023-02-01/2023-02-28");
}

}  // namespace
}  // namespace entente::read
