// SPDX-License-Identifier: Apache-2.0
#include "read/phrase_index.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr WordId kJoint = 1;
constexpr WordId kAttack = 2;
constexpr WordId kBy = 3;

std::vector<Token> tokens_of(const std::vector<WordId>& words) {
  std::vector<Token> tokens;
  tokens.reserve(words.size());
  for (const WordId word : words) {
    tokens.push_back({.word = word});
  }
  return tokens;
}

void add(PhraseIndex& index, const std::vector<WordId>& phrase, std::int32_t value) { index.add(phrase, value); }

TEST(PhraseIndex, of_no_phrases_finds_nothing) {
  const PhraseIndex index;
  EXPECT_TRUE(index.empty());
  EXPECT_EQ(index.longest_at(tokens_of({kJoint}), 0).length, 0U);
}

TEST(PhraseIndex, finds_nothing_at_the_end_of_the_tokens) {
  PhraseIndex index;
  add(index, {kAttack}, 10);
  const std::vector<Token> tokens = tokens_of({kAttack, kAttack});
  EXPECT_EQ(index.longest_at(tokens, 2).length, 0U);
  EXPECT_EQ(index.longest_at(std::span(tokens).first(1), 1).length, 0U) << "what lies behind the part is none of it";
}

TEST(PhraseIndex, finds_the_longest_of_the_phrases_that_start_at_a_place) {
  PhraseIndex index;
  add(index, {kAttack}, 10);
  add(index, {kJoint}, 11);
  add(index, {kJoint, kAttack}, 12);
  const auto tokens = tokens_of({kJoint, kAttack, kBy});
  EXPECT_EQ(index.longest_at(tokens, 0).length, 2U);
  EXPECT_THAT(index.longest_at(tokens, 0).values, ElementsAre(12));
  EXPECT_THAT(index.longest_at(tokens, 1).values, ElementsAre(10));
  EXPECT_THAT(index.longest_at(tokens, 2).values, IsEmpty());
}

TEST(PhraseIndex, falls_back_to_a_shorter_phrase_where_the_longer_breaks_off) {
  PhraseIndex index;
  add(index, {kJoint}, 11);
  add(index, {kJoint, kAttack, kBy}, 13);
  EXPECT_EQ(index.longest_at(tokens_of({kJoint, kAttack, kAttack}), 0).length, 1U);
  EXPECT_EQ(index.longest_at(tokens_of({kJoint, kAttack}), 0).length, 1U) << "the text ends inside the phrase";
}

TEST(PhraseIndex, passes_over_the_first_of_two_joined_adjectives_inside_a_phrase) {
  PhraseIndex index;
  add(index, {kJoint, kAttack, kBy}, 7);
  const auto with = [](bool is_first_adjectival, bool is_second_adjectival) {
    std::vector<Token> tokens = tokens_of({kJoint, kUnknownWord, kBy, kAttack, kBy});
    tokens[1].is_adjectival = is_first_adjectival;
    tokens[3].is_adjectival = is_second_adjectival;
    return tokens;
  };
  EXPECT_EQ(index.longest_at(with(true, true), 0).length, 5U);
  EXPECT_EQ(index.longest_at(with(false, true), 0).length, 0U);
  EXPECT_EQ(index.longest_at(with(true, false), 0).length, 0U);
  std::vector<Token> far = with(true, true);
  far[2].end = far[2].begin + 4;  // no "and", no comma
  EXPECT_EQ(index.longest_at(far, 0).length, 0U);
  EXPECT_EQ(index.longest_at(std::span(far).first(2), 0).length, 0U) << "the text ends inside the phrase";
}

TEST(PhraseIndex, keeps_all_values_of_one_phrase) {
  PhraseIndex index;
  add(index, {kAttack}, 1);
  add(index, {kAttack}, 2);
  add(index, {kAttack}, 1);
  EXPECT_THAT(index.longest_at(tokens_of({kAttack}), 0).values, ElementsAre(1, 2));
}

TEST(PhraseIndex, never_matches_unknown_words) {
  PhraseIndex index;
  add(index, {kJoint}, 1);
  EXPECT_EQ(index.longest_at(tokens_of({kUnknownWord}), 0).length, 0U);
  EXPECT_EQ(index.longest_at(tokens_of({kJoint, kUnknownWord}), 0).length, 1U);
}

TEST(PhraseIndex, takes_no_empty_phrase) {
  PhraseIndex index;
  add(index, {}, 1);
  EXPECT_TRUE(index.empty());
}

}  // namespace
}  // namespace entente::read
