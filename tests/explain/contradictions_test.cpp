// SPDX-License-Identifier: Apache-2.0
#include "explain/contradictions.hpp"

#include <gtest/gtest.h>

namespace entente::explain {
namespace {

using evidence::Evidence;
using evidence::Observation;
using evidence::Origin;

constexpr double kYes = 1.6;
constexpr double kNo = -1.6;
constexpr double kMay = -0.25;

Observation said(std::size_t origin, Level threshold, double rating, std::size_t period) {
  return {.proposition = {.threshold = threshold}, .origin = origin, .rating = rating, .periods = {{period, 1.0}}};
}

Evidence between(std::vector<Observation> observations) {
  Evidence evidence{.period_count = 12};
  evidence.origins = {Origin{.name = "the State"}, Origin{.name = "Red Front"}, Origin{.name = "Daily"}};
  evidence.observations = std::move(observations);
  return evidence;
}

TEST(Contradictions, name_who_affirms_and_who_denies) {
  const auto sentences = describe_contradictions(
      between({said(0, Level::tactical, kYes, 3), said(2, Level::tactical, kYes, 3), said(1, Level::tactical, kNo, 3)}),
      {});
  ASSERT_EQ(sentences.size(), 1U);
  EXPECT_EQ(sentences[0], "Disputed, \"at least tactical\": affirmed by Daily, the State; denied by Red Front.");
}

TEST(Contradictions, a_denial_of_less_contradicts_an_affirmation_of_more_and_not_the_other_way) {
  EXPECT_EQ(
      describe_contradictions(between({said(0, Level::strategic, kYes, 3), said(1, Level::rhetorical, kNo, 3)}), {})
          .size(),
      1U);
  EXPECT_TRUE(
      describe_contradictions(between({said(0, Level::rhetorical, kYes, 3), said(1, Level::strategic, kNo, 3)}), {})
          .empty());
}

TEST(Contradictions, other_months_and_open_words_contradict_nobody) {
  EXPECT_TRUE(
      describe_contradictions(between({said(0, Level::tactical, kYes, 3), said(1, Level::tactical, kNo, 4)}), {})
          .empty());
  EXPECT_TRUE(
      describe_contradictions(between({said(0, Level::tactical, kMay, 3), said(1, Level::tactical, kNo, 3)}), {})
          .empty());
}

TEST(Contradictions, an_origin_that_says_both_in_one_family_is_named_on_both_sides) {
  std::vector<Claim> claims(2);
  claims[1].polarity = Polarity::denied;
  Observation both = said(2, Level::strategic, 0.0, 3);
  both.claims = {0, 1};
  const auto sentences = describe_contradictions(between({both}), claims);
  ASSERT_EQ(sentences.size(), 1U);
  EXPECT_EQ(sentences[0], "Disputed, \"at least strategic\": affirmed by Daily; denied by Daily.");
}

TEST(Contradictions, a_long_list_of_names_is_cut_short) {
  Evidence evidence = between({said(1, Level::tactical, kNo, 3)});
  for (std::size_t i = 0; i < 6; ++i) {
    evidence.origins.push_back(Origin{.name = "Paper " + std::to_string(i)});
    evidence.observations.push_back(said(3 + i, Level::tactical, kYes, 3));
  }
  EXPECT_EQ(describe_contradictions(evidence, {}).at(0),
            "Disputed, \"at least tactical\": affirmed by Paper 0, Paper 1, Paper 2 and 3 more; denied by Red Front.");
}

}  // namespace
}  // namespace entente::explain
