// SPDX-License-Identifier: Apache-2.0
#include "evidence/passages.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>

namespace entente::evidence {
namespace {

using Places = std::vector<std::size_t>;

constexpr const char* kStory =
    "Lorries crossed the bridge at night. Traders in the market said that red arms blue. The bridge has been closed "
    "to others since the spring, and the toll house stands empty while the river is low.";
constexpr const char* kReprint =
    "Lorries crossed the bridge at night. Traders in the market said that red arms blue. The bridge has been closed "
    "to others since the spring, and the toll house stands empty, our correspondent writes.";

TEST(Passages, a_reprint_that_changes_the_end_goes_with_the_first) {
  const std::vector<Passage> passages{{1, "d1", kStory}, {1, "d2", kReprint}};
  EXPECT_EQ(passage_groups(passages), (Places{0, 0}));
}

TEST(Passages, other_statements_and_the_same_document_stay_apart) {
  EXPECT_EQ(passage_groups(std::vector<Passage>{{1, "d1", kStory}, {2, "d2", kReprint}}), (Places{0, 1}));
  EXPECT_EQ(passage_groups(std::vector<Passage>{{1, "d1", kStory}, {1, "d1", kReprint}}), (Places{0, 1}));
}

TEST(Passages, empty_and_short_texts_are_no_copies) {
  EXPECT_EQ(passage_groups(std::vector<Passage>{{1, "d1", ""}, {1, "d2", ""}}), (Places{0, 1}));
  EXPECT_EQ(passage_groups(std::vector<Passage>{{1, "d1", "red arms blue"}, {1, "d2", "red arms blue"}}),
            (Places{0, 1}));
}

std::string random_story(std::mt19937& random, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    text += "w" + std::to_string(random() % 500) + " ";
  }
  return text;
}

// The text with every `step`-th word changed.
std::string variant(const std::string& text, std::size_t step) {
  std::string changed;
  std::size_t word = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find(' ', at) + 1;
    changed += ++word % step == 0 ? "other " : text.substr(at, end - at);
    at = end;
  }
  return changed;
}

TEST(Passages, finds_nearly_all_light_variants_and_joins_no_strangers) {
  std::mt19937 random(11);
  std::size_t found = 0;
  constexpr std::size_t kTrials = 200;
  for (std::size_t trial = 0; trial < kTrials; ++trial) {
    const std::string story = random_story(random, 60);
    const std::string copy = variant(story, 30);  // 2 of 60 words: similarity about .8
    const std::string stranger = random_story(random, 60);
    const Places groups = passage_groups(std::vector<Passage>{{1, "a", story}, {1, "b", copy}, {1, "c", stranger}});
    found += static_cast<std::size_t>(groups[1] == 0);
    EXPECT_EQ(groups[2], 2U) << "trial " << trial;
  }
  EXPECT_GE(found, kTrials * 99 / 100);
}

TEST(Passages, ten_thousand_variants_of_one_story_are_one_group_in_linear_time) {
  std::mt19937 random(12);
  const std::string story = random_story(random, 60);
  std::vector<std::string> texts;
  std::vector<std::string> documents;
  for (std::size_t i = 0; i < 10'000; ++i) {
    texts.push_back(story + "edition " + std::to_string(i));
    documents.push_back("d" + std::to_string(i));
  }
  std::vector<Passage> passages;
  passages.reserve(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    passages.push_back({1, documents[i], texts[i]});
  }
  const auto start = std::chrono::steady_clock::now();
  const Places groups = passage_groups(passages);
  const auto took = std::chrono::steady_clock::now() - start;
  EXPECT_EQ(groups, Places(passages.size(), 0));
  EXPECT_LT(took, std::chrono::seconds(10)) << "all against all would be 50 million comparisons";
}

}  // namespace
}  // namespace entente::evidence
