// SPDX-License-Identifier: Apache-2.0
#include "report/media_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/media_words.hpp"

namespace entente::report {
namespace {

using ::testing::HasSubstr;

ChannelAmplification twelve_of_eighty() {
  ChannelAmplification each{.amplifier = "Front Media", .source = "Hill Voice", .amplifier_posts = 80};
  each.forwarded = 7;
  each.copied = 5;
  each.other_way = 3;
  each.expected = 4.21;
  each.known_delays = 12;
  each.delays = DelayQuartiles{0.5, 2.6, 12};
  each.first_day = make_date(2022, 5, 1);
  each.last_day = make_date(2022, 8, 2);
  each.languages = {{"en", 10}, {"", 2}};
  each.posts.resize(12);
  return each;
}

TEST(MediaWords, durations_are_rounded_up_so_that_within_is_true) {
  EXPECT_EQ(duration_words(0), "1 minute");
  EXPECT_EQ(duration_words(0.51), "31 minutes");
  EXPECT_EQ(duration_words(1), "1 hour");
  EXPECT_EQ(duration_words(2.6), "3 hours");
  EXPECT_EQ(duration_words(47.5), "48 hours");
  EXPECT_EQ(duration_words(48), "2 days");
  EXPECT_EQ(duration_words(160), "7 days");
}

TEST(MediaWords, say_who_passes_on_whom_how_often_and_how_soon) {
  ChannelAmplification each = twelve_of_eighty();
  EXPECT_EQ(amplification_sentence(each),
            "Front Media passes on what Hill Voice posts: 12 of its 80 posts, half of them within 3 hours.");
  each.known_delays = 9;
  EXPECT_THAT(amplification_sentence(each), HasSubstr("half of the 9 whose delay is known within 3 hours."));
  each.known_delays = 1;
  EXPECT_THAT(amplification_sentence(each), HasSubstr("the one whose delay is known within 3 hours."));
  each.delays.reset();
  EXPECT_THAT(amplification_sentence(each), HasSubstr("12 of its 80 posts, how soon is not known."));
}

TEST(MediaText, gives_the_figures_under_the_sentence_and_a_table_of_all) {
  MediaAnswer answer{.posts = 200, .channels = 2, .amplifications = {twelve_of_eighty()}};
  const std::string text = media_to_text(answer, ActorRegistry{}, MediaPosts::few, {.width = 100});
  EXPECT_THAT(text, HasSubstr("200 posts of 2 channels"));
  EXPECT_THAT(text, HasSubstr("7 forwarded, 5 in nearly the same words later"));
  EXPECT_THAT(text, HasSubstr("4.2 were to be expected if"));
  EXPECT_THAT(text, HasSubstr("the other way round 3"));
  EXPECT_THAT(text, HasSubstr("10 en, 2 not known"));
  EXPECT_THAT(text, HasSubstr("  Front Media        Hill Voice              12  15.0 %     4.2       0.5 2.6 12\n"));
  EXPECT_THAT(text, HasSubstr("not who wrote them"));
}

TEST(MediaText, long_names_and_those_of_wide_letters_are_cut_to_the_column) {
  MediaAnswer answer{.posts = 200, .channels = 2, .amplifications = {twelve_of_eighty()}};
  answer.amplifications[0].amplifier = std::string(300, 'x');
  answer.amplifications[0].amplifier += "\x1B[2J";
  answer.amplifications[0].source = "漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字";
  const std::string text = media_to_text(answer, ActorRegistry{}, MediaPosts::few, {.width = 100});
  EXPECT_THAT(text, HasSubstr("  " + std::string(17, 'x') + "… "));
  EXPECT_THAT(text, HasSubstr("漢字漢字漢字漢字…"));
  EXPECT_EQ(text.find('\x1B'), std::string::npos);
}

TEST(MediaText, more_pairs_than_can_be_read_are_counted) {
  MediaAnswer answer{.posts = 200, .channels = 30};
  answer.amplifications.assign(25, twelve_of_eighty());
  EXPECT_THAT(media_to_text(answer, ActorRegistry{}, MediaPosts::few, {}), HasSubstr("and 5 more pairs of channels"));
}

TEST(OutreachWords, say_how_many_why_and_what_was_to_be_expected) {
  Outreach outreach{.speaker = ActorId{"front"}, .addressee = ActorId{"hill"}, .languages = {"ur"}, .posts = 30};
  EXPECT_EQ(outreach_sentence(outreach, ActorRegistry{}), "Of front's 30 posts none is for hill's public.");
  OutreachMonth may{.month = make_month(2022, 5), .posts = 20, .other_posts = 50, .expected = 1.5};
  may.reaching.resize(2);
  may.reaching[0].is_in_language = true;
  may.reaching[1].grievance = "fishing rights";
  OutreachMonth june{.month = make_month(2022, 6), .posts = 10};
  june.reaching.resize(1);
  june.reaching[0].is_in_language = true;
  outreach.months = {may, june};
  EXPECT_EQ(outreach_sentence(outreach, ActorRegistry{}),
            "Of front's 30 posts 3 are for hill's public: 2 in ur, 1 on its grievances.");
  const OutreachSums sums = outreach_sums(outreach);  // June has nothing to be held against
  EXPECT_EQ(sums.observed, 2U);
  EXPECT_EQ(sums.months, 1U);
  EXPECT_DOUBLE_EQ(sums.expected, 1.5);
  const std::string text = media_to_text({.posts = 30, .channels = 1, .outreach = {outreach}}, ActorRegistry{},
                                         MediaPosts::few, {.width = 100});
  EXPECT_THAT(text, HasSubstr("2022-05: 2 of 20 posts; to be expected 1.5"));
  EXPECT_THAT(text, HasSubstr("2022-06: 1 of 10 posts; to be expected not known"));
}

TEST(OutreachWords, a_side_without_posts_or_without_anything_to_look_for_is_said) {
  Outreach outreach{.speaker = ActorId{"front"}, .addressee = ActorId{"hill"}};
  EXPECT_THAT(outreach_sentence(outreach, ActorRegistry{}), HasSubstr("cannot be told"));
  outreach.grievances = {"fishing rights"};
  EXPECT_EQ(outreach_sentence(outreach, ActorRegistry{}), "front has no posts in this time.");
}

}  // namespace
}  // namespace entente::report
