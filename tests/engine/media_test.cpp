// SPDX-License-Identifier: Apache-2.0
#include "engine/media.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/engine/media_world.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::MediaWorld;
using ::testing::Not;
using ::testing::SizeIs;
using Json = nlohmann::json;

constexpr const char* kNews =
    "The fishermen of the coast met in the old harbour hall on Monday and asked the council for a new pier";
// Four of its twenty words are others.
constexpr const char* kNearly =
    "The fishermen of the coast met in the old harbour hall on Tuesday and asked the council for a new pier";
constexpr const char* kFar =
    "The farmers of the hills met in a new market hall on Tuesday and begged the governor for an old bridge";

TEST(Media, no_posts_at_all_give_a_sentence_with_a_way_out) {
  MediaWorld world;
  EXPECT_EQ(world.text(), "There are no posts yet. Add the export of a public channel with entente add.\n");
  EXPECT_THAT(world.ask()["amplification"], IsEmpty());
  EXPECT_EQ(world.ask({{"a", "rbf"}, {"b", "hg"}})["posts"], 0);
}

TEST(Media, a_copy_is_told_with_delay_language_share_and_both_posts) {
  MediaWorld world;
  world.post("Hill Voice", 0, kNews).post("Front Media", 2.5, kNearly).post("Front Media", 9, "Good morning");
  const Json answer = world.ask();
  EXPECT_EQ(answer["posts"], 3);
  EXPECT_EQ(answer["channels"], 2);
  ASSERT_THAT(answer["amplification"], SizeIs(1));
  const Json& found = answer["amplification"][0];
  EXPECT_EQ(found["amplifier"], "Front Media");
  EXPECT_EQ(found["source_actor"], "hg");
  EXPECT_EQ(found["copied"], 1);
  EXPECT_EQ(found["share"], 0.5);
  EXPECT_EQ(found["expected"], 1.0);
  EXPECT_EQ(found["delay_hours"], Json({2.5, 2.5, 2.5}));
  EXPECT_EQ(found["languages"], Json::parse(R"([{"language": "en", "posts": 1}])"));
  EXPECT_EQ(found["posts"][0]["post"]["id"], "2");
  EXPECT_EQ(found["posts"][0]["original"]["id"], "1");
  EXPECT_EQ(found["posts"][0]["post"]["at"], "2022-05-01T02:30:00Z");
  EXPECT_EQ(found["sentence"], "Front Media passes on what Hill Voice posts: 1 of its 2 posts, within 3 hours.");
}

TEST(Media, nearly_the_same_words_are_a_copy_and_many_other_words_are_none) {
  EXPECT_THAT(MediaWorld().post("Hill Voice", 0, kNews).post("Front Media", 1, kNearly).ask()["amplification"],
              SizeIs(1));
  EXPECT_THAT(MediaWorld().post("Hill Voice", 0, kNews).post("Front Media", 1, kFar).ask()["amplification"], IsEmpty());
  EXPECT_THAT(MediaWorld()
                  .post("Hill Voice", 0, "We met at noon")
                  .post("Front Media", 1, "We met at noon")
                  .ask()["amplification"],
              IsEmpty());
}

TEST(Media, a_channel_is_named_by_any_of_its_names) {
  MediaWorld world;
  world.post("Front News", 0, "We met at noon").forward("Hill Voice", 1, "We met at noon", "FM");
  const Json answer = world.ask();
  ASSERT_THAT(answer["amplification"], SizeIs(1));
  EXPECT_EQ(answer["amplification"][0]["source"], "Front Media");
  EXPECT_EQ(answer["amplification"][0]["delay_hours"][1], 1.0);
}

TEST(Media, a_forwarded_post_without_its_original_has_no_delay) {
  MediaWorld world;
  world.forward("Front Media", 1, kNews, "Coast Daily");
  const Json found = world.ask()["amplification"][0];
  EXPECT_EQ(found["forwarded"], 1);
  EXPECT_EQ(found["delay_hours"], nullptr);
  EXPECT_EQ(found["expected"], nullptr);
  EXPECT_EQ(found["posts"][0]["original"], nullptr);
  EXPECT_THAT(world.text(), HasSubstr("1 of its 1 post, how soon is not\nknown."));
}

TEST(Media, who_stands_nowhere_else_is_counted_and_not_named) {
  MediaWorld world;
  world.forward("Front Media", 1, kNews, "Unlisted Account").post("Hill Voice", 5, kFar);
  EXPECT_THAT(world.ask()["amplification"], IsEmpty());
  EXPECT_THAT(world.text(), HasSubstr("sources.csv: 1."));
  EXPECT_THAT(world.text(), Not(HasSubstr("Unlisted")));
  EXPECT_THAT(world.ask().dump(), Not(HasSubstr("Unlisted")));
}

TEST(Media, a_repeat_in_the_same_channel_is_no_amplification) {
  EXPECT_THAT(MediaWorld().post("Front Media", 0, kNews).post("FM", 5, kNews).ask()["amplification"], IsEmpty());
}

TEST(Media, days_ask_for_what_was_passed_on_then_also_of_earlier_originals) {
  MediaWorld world;
  world.post("Hill Voice", 23, kNews).post("Front Media", 25, kNews).post("Coast Daily", 26, kFar);
  EXPECT_THAT(world.ask({{"from", "2022-05-02"}})["amplification"], SizeIs(1));
  EXPECT_EQ(world.ask({{"from", "2022-05-02"}})["posts"], 2);
  EXPECT_THAT(world.ask({{"to", "2022-05-01"}})["amplification"], IsEmpty());
  EXPECT_THAT(world.text({{"from", "2024"}}), HasSubstr("There are no posts in this time."));
}

TEST(Media, a_pair_sees_what_passes_between_its_channels_only) {
  MediaWorld world;
  world.post("Hill Voice", 0, kNews).post("Front Media", 1, kNews).post("Coast Daily", 2, kNews);
  EXPECT_THAT(world.ask()["amplification"], SizeIs(2));
  EXPECT_THAT(world.ask({{"a", "hg"}, {"b", "rbf"}})["amplification"], SizeIs(1));
  EXPECT_THAT(world.text({{"a", "velmora"}, {"b", "rbf"}}),
              HasSubstr("No channel with posts in this time is velmora's"));
}

TEST(Media, one_side_alone_and_days_the_wrong_way_round_are_refused_with_a_way_out) {
  MediaWorld world;
  const Error one = testing::error_of([&] { world.text({{"a", "rbf"}}); });
  EXPECT_EQ(one.code, ErrorCode::usage);
  EXPECT_THAT(one.way_out, HasSubstr("Name two"));
  const Error days = testing::error_of([&] { world.text({{"from", "2023"}, {"to", "2022"}}); });
  EXPECT_EQ(days.code, ErrorCode::date_invalid);
}

TEST(Media, posts_are_listed_three_at_a_time_or_all) {
  MediaWorld world;
  for (int i = 0; i < 5; ++i) {
    world.forward("Front Media", i, "Note " + std::to_string(i), "Hill Voice");
  }
  EXPECT_THAT(world.text(), HasSubstr("and 2 more: --posts lists all"));
  EXPECT_THAT(world.text(), Not(HasSubstr("Note 4")));
  const std::string all = world.project().run("media", Request{}.set_flag("posts")).out;
  EXPECT_THAT(all, HasSubstr("Note 4"));
}

TEST(Media, hostile_text_steers_no_terminal_and_breaks_no_json) {
  MediaWorld world;
  const std::string hostile = "\x1B[31m\r\n\a one two three four five six seven eight nine \xE2\x80\xAE ten";
  world.post("Hill\x1B[2J Voice", 0, hostile).post("Front Media", 1, hostile);
  world.post("Hill Voice", 2, std::string(1U << 20U, 'x')).post("Front Media", 3, std::string(1U << 20U, 'x'));
  std::string long_text;
  while (long_text.size() < (1U << 20U)) {
    long_text += "word" + std::to_string(long_text.size()) + " ";
  }
  world.post("Hill Voice", 4, long_text).post("Front Media", 5, long_text);
  const std::string text = world.text();
  EXPECT_THAT(text, Not(HasSubstr("\x1B")));
  EXPECT_THAT(text, Not(HasSubstr("\r")));
  EXPECT_LT(text.size(), 10000U);
  EXPECT_THAT(world.ask()["amplification"], SizeIs(2));
}

TEST(Media, fifty_thousand_equal_posts_are_told_once) {
  MediaWorld world;
  for (int i = 0; i < 50000; ++i) {
    world.post(i % 2 == 0 ? "Hill Voice" : "Front Media", i / 600.0, kNews);
  }
  const Json answer = world.ask();
  ASSERT_THAT(answer["amplification"], SizeIs(1));
  EXPECT_EQ(answer["amplification"][0]["copied"], 1);
  EXPECT_EQ(answer["posts"], 50000);
}

}  // namespace
}  // namespace entente::engine
