// SPDX-License-Identifier: Apache-2.0
#include "signals/amplification.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <utility>

namespace entente::signals {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 24 * kHour;
constexpr std::int64_t kMay = 1651363200;  // 2022-05-01T00:00:00Z
constexpr ChannelNumber kFront = 0;
constexpr ChannelNumber kHill = 1;
constexpr ChannelNumber kCoast = 2;

// A small world of posts; times in hours from the first of May.
class World {
 public:
  World& post(ChannelNumber channel, double hour, std::size_t wording) {
    posts_.push_back({.number = static_cast<std::int64_t>(posts_.size()) + 1,
                      .channel = channel,
                      .at_unix_seconds = kMay + static_cast<std::int64_t>(hour * kHour),
                      .wording = wording,
                      .is_long_enough = true});
    return *this;
  }
  World& forward(ChannelNumber channel, double hour, std::size_t wording, ChannelNumber from) {
    post(channel, hour, wording).posts_.back().forwarded_from = from;
    return *this;
  }
  World& make_last_short() {
    posts_.back().is_long_enough = false;
    return *this;
  }
  [[nodiscard]] std::vector<Amplification> ask(const AmplificationOptions& options = {}) const {
    return amplifications(posts_, options);
  }
  // The same world with other numbers for its channels.
  [[nodiscard]] World relabelled(const std::vector<ChannelNumber>& label) const {
    World renamed = *this;
    for (ChannelPost& post : renamed.posts_) {
      post.channel = label[static_cast<std::size_t>(post.channel)];
      if (post.forwarded_from) {
        post.forwarded_from = label[static_cast<std::size_t>(*post.forwarded_from)];
      }
    }
    return renamed;
  }

 private:
  std::vector<ChannelPost> posts_;
};

using Ways = std::vector<std::pair<std::size_t, std::optional<std::size_t>>>;
Ways ways_of(const Amplification& amplification) {
  Ways ways;
  for (const PassedOn& passed : amplification.passed_on) {
    ways.emplace_back(passed.post, passed.original);
  }
  return ways;
}

TEST(Amplification, the_same_words_later_in_another_channel_are_a_copy_of_the_first_one) {
  const auto found = World().post(kHill, 0, 7).post(kFront, 3, 7).post(kFront, 5, 8).ask();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].amplifier, kFront);
  EXPECT_EQ(found[0].source, kHill);
  EXPECT_EQ(ways_of(found[0]), (Ways{{1, 0}}));
  EXPECT_EQ(found[0].passed_on[0].way, PassingWay::copied);
}

TEST(Amplification, who_was_earlier_counts_and_not_who_stands_first_in_the_data) {
  const auto found = World().post(kFront, 3, 7).post(kHill, 0, 7).ask();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].amplifier, kFront);
  EXPECT_EQ(ways_of(found[0]), (Ways{{0, 1}}));
}

TEST(Amplification, at_the_same_second_nobody_is_earlier) {
  EXPECT_THAT(World().post(kFront, 1, 7).post(kHill, 1, 7).ask(), IsEmpty());
}

TEST(Amplification, a_repeat_within_the_channel_is_none_nor_is_one_of_what_was_copied) {
  EXPECT_THAT(World().post(kFront, 0, 7).post(kFront, 5, 7).post(kFront, 9, 7).ask(), IsEmpty());
  const auto found = World().post(kHill, 0, 7).post(kFront, 3, 7).post(kFront, 4, 7).post(kHill, 5, 7).ask();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(ways_of(found[0]), (Ways{{1, 0}}));
}

TEST(Amplification, words_later_than_the_window_are_no_copy) {
  EXPECT_THAT(World().post(kHill, 0, 7).post(kFront, 7 * 24.0, 7).ask(), SizeIs(1));
  EXPECT_THAT(World().post(kHill, 0, 7).post(kFront, 7 * 24.0 + 1, 7).ask(), IsEmpty());
  EXPECT_THAT(World().post(kHill, 0, 7).post(kFront, 2, 7).ask({.copy_window_seconds = kHour}), IsEmpty());
}

TEST(Amplification, of_several_earlier_channels_the_first_within_the_window_is_the_source) {
  const auto found = World().post(kHill, 0, 7).post(kCoast, 1, 7).post(kFront, 2, 7).ask();
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_EQ(found[0].amplifier, kFront);
  EXPECT_EQ(found[0].source, kHill);
  EXPECT_EQ(found[1].amplifier, kCoast);
  const auto later = World().post(kHill, 0, 7).post(kCoast, 7 * 24.0, 7).post(kFront, 7 * 24.0 + 1, 7).ask();
  ASSERT_THAT(later, SizeIs(2));
  EXPECT_EQ(later[0].source, kCoast);
}

TEST(Amplification, short_texts_are_forwarded_but_never_copied) {
  EXPECT_THAT(World().post(kHill, 0, 7).post(kFront, 3, 7).make_last_short().ask(), IsEmpty());
  EXPECT_THAT(World().post(kHill, 0, 7).forward(kFront, 3, 7, kHill).make_last_short().ask(), SizeIs(1));
}

TEST(Amplification, a_forwarded_post_names_its_source_whether_or_not_its_original_is_there) {
  const auto found =
      World().post(kHill, 0, 7).post(kHill, 24, 7).forward(kFront, 25, 7, kHill).forward(kFront, 26, 9, kHill).ask();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(ways_of(found[0]), (Ways{{2, 1}, {3, std::nullopt}}));
  EXPECT_EQ(found[0].passed_on[0].way, PassingWay::forwarded);
}

TEST(Amplification, an_original_may_lie_far_back_but_not_ahead) {
  const auto found = World().post(kHill, 0, 7).forward(kFront, 24.0 * 400, 7, kHill).ask();
  EXPECT_EQ(ways_of(found.at(0)), (Ways{{1, 0}}));
  const auto ahead = World().forward(kFront, 1, 7, kHill).post(kHill, 2, 7).ask();
  ASSERT_THAT(ahead, SizeIs(1));  // and what the Hill posts is no copy of what was forwarded from it
  EXPECT_EQ(ahead[0].amplifier, kFront);
  EXPECT_EQ(ways_of(ahead[0]), (Ways{{0, std::nullopt}}));
}

TEST(Amplification, forwarding_from_oneself_is_none) {
  EXPECT_THAT(World().post(kFront, 0, 7).forward(kFront, 3, 7, kFront).ask(), IsEmpty());
  EXPECT_THAT(World().post(kHill, 0, 7).forward(kFront, 3, 7, kFront).ask(), IsEmpty());
}

TEST(Amplification, a_source_without_posts_has_no_expectation) {
  const auto found = World().forward(kFront, 1, 7, kCoast).post(kHill, 2, 9).ask();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_FALSE(found[0].expected.has_value());
}

// By hand: in May the Hill has 3 posts and the Coast 1; of the two that the Front passes on three quarters are to be
// expected of the Hill, so 1.5, and half a one of the Coast.
TEST(Amplification, expected_is_what_each_source_would_have_by_how_much_it_posts) {
  const auto found = World()
                         .post(kHill, 0, 1)
                         .post(kHill, 0, 2)
                         .post(kHill, 0, 3)
                         .post(kCoast, 0, 4)
                         .post(kFront, 1, 1)
                         .post(kFront, 2, 4)
                         .ask();
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_DOUBLE_EQ(found[0].expected.value(), 1.5);
  EXPECT_DOUBLE_EQ(found[1].expected.value(), 0.5);
}

TEST(Amplification, who_posted_long_before_or_after_is_not_expected_to_be_passed_on) {
  World world;
  world.post(kHill, 0, 1).post(kFront, 1, 1);
  for (int i = 0; i < 50; ++i) {
    world.post(kCoast, 24.0 * 90 + i, std::size_t{100} + static_cast<std::size_t>(i));
  }
  EXPECT_DOUBLE_EQ(world.ask().at(0).expected.value(), 1);
}

TEST(Amplification, posts_before_the_time_asked_for_are_originals_only) {
  const World world =
      World().post(kHill, 0, 7).post(kFront, 3, 7).post(kHill, 24, 8).post(kFront, 26, 8).post(kFront, 27, 7);
  const auto found = world.ask({.from_unix_seconds = kMay + kDay});
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(ways_of(found[0]), (Ways{{3, 2}}));
}

// A law over drawn worlds.
World drawn_world(std::mt19937& random) {
  World world;
  for (int i = 0; i < 120; ++i) {
    const auto channel = static_cast<ChannelNumber>(random() % 5);
    const double hour = static_cast<double>(i) * 7 + static_cast<double>(random() % 7);
    const std::size_t wording = random() % 30;
    if (random() % 4 == 0) {
      world.forward(channel, hour, wording, static_cast<ChannelNumber>(random() % 6));
    } else {
      world.post(channel, hour, wording);
    }
  }
  return world;
}

using Told = std::map<std::pair<ChannelNumber, ChannelNumber>, std::pair<Ways, double>>;
Told told(const std::vector<Amplification>& found, const std::vector<ChannelNumber>& name_of) {
  Told answer;
  for (const Amplification& each : found) {
    answer[{name_of[static_cast<std::size_t>(each.amplifier)], name_of[static_cast<std::size_t>(each.source)]}] = {
        ways_of(each), each.expected.value_or(-1)};
  }
  return answer;
}

void expect_same(const Told& found, const Told& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (const auto& [pair, ways] : expected) {
    EXPECT_EQ(found.at(pair).first, ways.first);
    EXPECT_NEAR(found.at(pair).second, ways.second, 1e-9);
  }
}

// What each channel passes on in all, observed and expected.
std::map<ChannelNumber, std::pair<double, double>> sums_of(const std::vector<Amplification>& found) {
  std::map<ChannelNumber, std::pair<double, double>> sums;
  for (const Amplification& each : found) {
    auto& [observed, expected] = sums[each.amplifier];
    observed += static_cast<double>(each.passed_on.size());
    expected += each.expected.value_or(0);
  }
  return sums;
}

std::vector<std::size_t> posts_passed_on(const std::vector<Amplification>& found) {
  std::vector<std::size_t> posts;
  for (const Amplification& each : found) {
    std::ranges::transform(each.passed_on, std::back_inserter(posts), &PassedOn::post);
  }
  return posts;
}

TEST(AmplificationLaws, relabelling_channels_only_relabels_the_answer) {
  std::mt19937 random(11);
  const std::vector<ChannelNumber> as_they_are{0, 1, 2, 3, 4, 5};
  std::vector<ChannelNumber> label = as_they_are;
  for (int round = 0; round < 50; ++round) {
    const World world = drawn_world(random);
    std::ranges::shuffle(label, random);
    expect_same(told(world.relabelled(label).ask(), as_they_are), told(world.ask(), label));
  }
}

TEST(AmplificationLaws, each_post_is_passed_on_at_most_once_and_expected_never_sums_to_more_than_was) {
  std::mt19937 random(12);
  for (int round = 0; round < 50; ++round) {
    const std::vector<Amplification> found = drawn_world(random).ask();
    const std::vector<std::size_t> posts = posts_passed_on(found);
    EXPECT_EQ(std::set<std::size_t>(posts.begin(), posts.end()).size(), posts.size()) << round;
    for (const auto& [amplifier, sums] : sums_of(found)) {
      EXPECT_LE(sums.second, sums.first + 1e-9) << round << " " << amplifier;
    }
  }
}

TEST(AmplificationLaws, fifty_thousand_equal_posts_are_one_wave_and_no_square_of_it) {
  World world;
  for (int i = 0; i < 50000; ++i) {
    world.post(i % 2, i / 60.0, 7);
  }
  const auto found = world.ask();
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].passed_on, SizeIs(1));
  World forwards;
  for (int i = 0; i < 50000; ++i) {
    forwards.forward(kFront, i / 600.0, 7, kHill);
  }
  forwards.post(kHill, 84, 7);
  EXPECT_THAT(forwards.ask().at(0).passed_on, SizeIs(50000));
}

// statistics.quantiles([8, 1, 4, 2], n=4, method='inclusive') of Python 3.11 gives 1.75, 3 and 5.
TEST(Quartiles, are_those_of_python) {
  const Quartiles quartiles = quartiles_of({8, 1, 4, 2}).value();
  EXPECT_DOUBLE_EQ(quartiles.lower, 1.75);
  EXPECT_DOUBLE_EQ(quartiles.median, 3);
  EXPECT_DOUBLE_EQ(quartiles.upper, 5);
}

TEST(Quartiles, of_one_value_are_it_and_of_none_are_none) {
  EXPECT_DOUBLE_EQ(quartiles_of({6}).value().upper, 6);
  EXPECT_FALSE(quartiles_of({}).has_value());
}

}  // namespace
}  // namespace entente::signals
