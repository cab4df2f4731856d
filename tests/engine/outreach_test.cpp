// SPDX-License-Identifier: Apache-2.0
#include "engine/outreach.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "domain/level.hpp"
#include "math/logistic.hpp"
#include "tests/engine/media_world.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kUrdu;
using testing::MediaWorld;
using ::testing::SizeIs;
using Json = nlohmann::json;

constexpr const char* kPlain = "The council of the coast published its yearly report on roads and bridges today";
std::vector<std::pair<std::string, std::string>> of_pair() { return {{"a", "rbf"}, {"b", "hg"}}; }

// Posts of the Front in May: two in Urdu, one on fishing rights, seven others; and 40 of a paper, of which `reaching`
// are in Urdu.
MediaWorld& add_posts(MediaWorld& world, int reaching = 4) {
  world.post("Front Media", 1, kUrdu).post("Front Media", 30, kUrdu);
  world.post("Front Media", 50, "Give them back their Fishing Rights!");
  for (int i = 0; i < 7; ++i) {
    world.post("Front Media", 60 + i, std::string(kPlain) + std::to_string(i));
  }
  for (int i = 0; i < 40; ++i) {
    world.post("Coast Daily", 100 + i, i < reaching ? kUrdu : kPlain);
  }
  return world;
}

TEST(Outreach, posts_in_the_others_language_or_on_its_grievance_are_told_by_month) {
  MediaWorld world;
  const Json outreach = add_posts(world).ask(of_pair())["outreach"][0];
  EXPECT_EQ(outreach["speaker"], "rbf");
  EXPECT_EQ(outreach["languages"], Json({"ur"}));               // English is its own
  EXPECT_EQ(outreach["grievances"], Json({"fishing rights"}));  // so are missing persons
  ASSERT_THAT(outreach["months"], SizeIs(1));
  const Json& may = outreach["months"][0];
  EXPECT_EQ(may["month"], "2022-05");
  EXPECT_EQ(may["posts"], 10);
  EXPECT_EQ(may["observed"], 3);
  EXPECT_EQ(may["other_posts"], 40);
  EXPECT_DOUBLE_EQ(may["expected"].get<double>(), 10.0 * 4 / 40);
  EXPECT_EQ(may["reaching"][0]["in_language"], true);
  EXPECT_EQ(may["reaching"][0]["post"]["language"], "ur");
  EXPECT_EQ(may["reaching"][2]["grievance"], "fishing rights");
  EXPECT_EQ(outreach["sentence"],
            "Of Red Banner Front's 10 posts 3 are for Hill Guard's public: 2 in ur, 1 on its grievances.");
}

TEST(Outreach, the_other_direction_has_nothing_of_its_own_to_look_for) {
  MediaWorld world;
  const Json outreach = add_posts(world).ask(of_pair())["outreach"][1];
  EXPECT_EQ(outreach["speaker"], "hg");
  EXPECT_THAT(outreach["months"], IsEmpty());
  EXPECT_THAT(outreach["notes"][0], HasSubstr("shares its grievances"));
}

TEST(Outreach, where_others_post_too_little_nothing_is_expected_and_the_months_move_no_answer) {
  MediaWorld world;
  world.post("Front Media", 1, kUrdu).post("Coast Daily", 2, kPlain);
  const Json outreach = world.ask(of_pair())["outreach"][0];
  EXPECT_EQ(outreach["months"][0]["observed"], 1);
  EXPECT_EQ(outreach["months"][0]["expected"], nullptr);
  EXPECT_THAT(outreach["notes"][0], HasSubstr("fewer than 20 posts"));
  EXPECT_THAT(world.ask(of_pair(), "signals")["months"], IsEmpty());
  EXPECT_THAT(world.text(of_pair(), "signals"), HasSubstr("have fewer than 20\nposts"));
}

TEST(Outreach, a_language_that_cannot_be_told_and_a_speaker_without_languages_are_said) {
  MediaWorld world;
  world.project().write("actors.csv",
                        "slug,name,aliases,kind,languages,grievances\nrbf,Red Banner Front,,armed_group,en,\n"
                        "hg,Hill Guard,,armed_group,bal,\nvelmora,Velmora,,state,,\n");
  add_posts(world);
  EXPECT_THAT(world.text(of_pair()), HasSubstr("Posts in \"bal\" cannot be told"));
  EXPECT_THAT(world.text({{"a", "velmora"}, {"b", "hg"}}), HasSubstr("tells no languages of Velmora"));
  EXPECT_THAT(world.text({{"a", "rbf"}, {"b", "velmora"}}), HasSubstr("tells nothing of Velmora's public"));
}

TEST(Outreach, without_columns_on_publics_there_is_none) {
  MediaWorld world;
  world.project().write("actors.csv", testing::kActors);
  EXPECT_THAT(add_posts(world).ask(of_pair(), "signals")["months"], IsEmpty());
}

TEST(Outreach, is_a_signal_with_its_posts) {
  MediaWorld world;
  const Json signals = add_posts(world).ask(of_pair(), "signals");
  ASSERT_THAT(signals["months"], SizeIs(1));
  EXPECT_EQ(signals["months"][0]["signal"], "outreach");
  EXPECT_EQ(signals["months"][0]["observed"], 3.0);
  EXPECT_DOUBLE_EQ(signals["months"][0]["expected"].get<double>(), 1);
  EXPECT_THAT(signals["months"][0]["posts"], SizeIs(3));
  EXPECT_THAT(signals["months"][0]["events"], IsEmpty());
  EXPECT_THAT(world.text(of_pair(), "signals"), HasSubstr("did they post as channels of neither side, 1.0"));
  EXPECT_THAT(world.text(of_pair(), "signals"), HasSubstr("entente media rbf hg --posts"));
}

// What posts do to an answer that rests on one text.
class OutreachInAnswers : public ::testing::Test {
 protected:
  OutreachInAnswers() {
    world.project().write("one.txt", "Observers say the Red Banner Front trained the Hill Guard.");
    world.project().run(
        "add", testing::request_of({{"paths", "one.txt"}, {"date", "2022-03-10"}, {"publisher", "Paper one"}}));
  }
  Json why(bool with_events = true) {
    Request request = testing::request_of(of_pair()).set_flag("json");
    if (!with_events) {
      request.set_flag("without-events");
    }
    world.ask();  // adds what was posted
    return Json::parse(world.project().run("why", request).out);
  }
  static double at_least(const Json& why, Level level) {
    return why.at("latest").at(kLevelCount - 1 - index_of(level)).at("at_least_prob").get<double>();
  }
  MediaWorld world;
};

TEST_F(OutreachInAnswers, more_of_it_than_usual_raises_the_answer_and_is_shown_with_its_share) {
  const double before = why().at("prior_prob").get<double>();
  add_posts(world, 0);
  const Json after = why();
  EXPECT_GT(after.at("prior_prob").get<double>(), before);
  const Json& share = after.at("network").at("signals").at(0);
  EXPECT_EQ(share.at("signal"), "outreach");
  EXPECT_EQ(share.at("observed"), 3.0);
  EXPECT_THAT(share.at("posts"), SizeIs(3));
  EXPECT_NEAR(share.at("share_logit").get<double>(),
              math::logit(after.at("prior_prob").get<double>()) - math::logit(before), 1e-9);
  EXPECT_THAT(world.text(of_pair(), "why"), HasSubstr("Data on events and posts: 3 posts of the one"));
}

TEST_F(OutreachInAnswers, is_left_out_without_events) {
  const Json before = why();
  add_posts(world, 0);
  EXPECT_EQ(why(false).at("prob"), before.at("prob"));
}

TEST_F(OutreachInAnswers, naming_the_sides_the_other_way_round_changes_nothing) {
  add_posts(world);
  const Json swapped = world.ask({{"a", "hg"}, {"b", "rbf"}}, "assess");
  EXPECT_EQ(world.ask(of_pair(), "assess").at("prob"), swapped.at("prob"));
}

TEST_F(OutreachInAnswers, a_day_before_the_posts_knows_nothing_of_them) {
  const std::vector<std::pair<std::string, std::string>> then{{"a", "rbf"}, {"b", "hg"}, {"as-of", "2022-04-30"}};
  const Json before = world.ask(then, "assess");
  add_posts(world, 0);
  EXPECT_EQ(world.ask(then, "assess").at("prob"), before.at("prob"));
}

}  // namespace
}  // namespace entente::engine
