// SPDX-License-Identifier: Apache-2.0
#include "signals/outreach.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace entente::signals {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Some posts of a month, of which the first ones reach out.
void add(std::vector<OutreachCase>& cases, Month month, PostedBy by, std::pair<int, int> reaching_of_all) {
  for (int i = 0; i < reaching_of_all.second; ++i) {
    cases.push_back({static_cast<std::int64_t>(cases.size()), month, by, i < reaching_of_all.first});
  }
}

constexpr int kMay = 2022 * 12 + 4;

// By hand: 40 posts, of others' 50 one tenth reaches out, so four of the forty.
TEST(Outreach, expects_the_others_share_of_the_speakers_posts) {
  std::vector<OutreachCase> cases;
  add(cases, {kMay}, PostedBy::speaker, {3, 40});
  add(cases, {kMay}, PostedBy::neither, {5, 50});
  const std::vector<OutreachCount> counts = outreach_counts(cases);
  ASSERT_EQ(counts.size(), 1U);
  EXPECT_EQ(counts[0].month, Month{kMay});
  EXPECT_EQ(counts[0].posts, 40U);
  EXPECT_THAT(counts[0].reaching, ElementsAre(0, 1, 2));
  EXPECT_EQ(counts[0].other_posts, 50U);
  EXPECT_EQ(counts[0].other_reaching, 5U);
  EXPECT_DOUBLE_EQ(counts[0].expected.value(), 4.0);
}

TEST(Outreach, where_others_post_too_little_nothing_is_expected) {
  std::vector<OutreachCase> cases;
  add(cases, {kMay}, PostedBy::speaker, {3, 40});
  add(cases, {kMay}, PostedBy::neither, {5, static_cast<int>(kFewestOtherPosts) - 1});
  EXPECT_FALSE(outreach_counts(cases)[0].expected.has_value());
  add(cases, {kMay}, PostedBy::neither, {0, 1});
  EXPECT_DOUBLE_EQ(outreach_counts(cases)[0].expected.value(), 40.0 * 5 / 20);
}

TEST(Outreach, months_stand_apart_and_those_without_a_post_of_the_speaker_are_left_out) {
  std::vector<OutreachCase> cases;
  add(cases, {kMay + 1}, PostedBy::speaker, {1, 2});
  add(cases, {kMay}, PostedBy::neither, {30, 30});
  add(cases, {kMay + 1}, PostedBy::neither, {0, 30});
  const std::vector<OutreachCount> counts = outreach_counts(cases);
  ASSERT_EQ(counts.size(), 1U);
  EXPECT_EQ(counts[0].expected, 0.0);
  EXPECT_THAT(outreach_counts({}), IsEmpty());
}

TEST(Outreach, order_makes_no_difference_and_a_speaker_like_the_others_is_as_expected) {
  std::vector<OutreachCase> cases;
  add(cases, {kMay}, PostedBy::speaker, {7, 35});
  add(cases, {kMay}, PostedBy::neither, {14, 70});
  std::ranges::reverse(cases);
  const OutreachCount count = outreach_counts(cases)[0];
  EXPECT_DOUBLE_EQ(count.expected.value(), static_cast<double>(count.reaching.size()));
}

// A month in which each post of either reaches out with the same probability, whoever posts it.
double drawn_difference(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<OutreachCase> cases;
  cases.reserve(150);
  for (int i = 0; i < 150; ++i) {
    cases.push_back({i, {kMay}, i < 60 ? PostedBy::speaker : PostedBy::neither, random() % 5 == 0});
  }
  const OutreachCount count = outreach_counts(cases).front();
  return static_cast<double>(count.reaching.size()) - count.expected.value();
}

// Law: the sums of 400 worlds differ by less than four standard errors, estimated from the worlds themselves.
TEST(Outreach, where_all_post_alike_what_is_seen_comes_to_what_is_expected) {
  constexpr double kWorlds = 400;
  double mean = 0;
  double square = 0;
  for (unsigned seed = 1; seed <= kWorlds; ++seed) {
    const double difference = drawn_difference(seed);
    mean += difference / kWorlds;
    square += difference * difference / kWorlds;
  }
  const double error = std::sqrt((square - mean * mean) / kWorlds);
  EXPECT_GT(error, 0.05);
  EXPECT_LT(std::abs(mean), 4 * error);
}

}  // namespace
}  // namespace entente::signals
