// SPDX-License-Identifier: Apache-2.0
#include "read/tokens.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "read/layout.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : split_tokens(text, Vocabulary{})) {
    words.emplace_back(text_of(text, token));
  }
  return words;
}

Token only_token(std::string_view text) {
  const std::vector<Token> tokens = split_tokens(text, Vocabulary{});
  EXPECT_EQ(tokens.size(), 1U) << text;
  return tokens.empty() ? Token{} : tokens.front();
}

TEST(Tokens, of_an_empty_text_are_none) {
  EXPECT_THAT(words_of(""), IsEmpty());
  EXPECT_THAT(words_of(" \t\n\f "), IsEmpty());
}

TEST(Tokens, are_words_and_marks) {
  EXPECT_THAT(words_of("ALPHA, it said, lost."), ElementsAre("ALPHA", ",", "it", "said", ",", "lost", "."));
}

TEST(Tokens, say_which_end_as_adjectives_do) {
  const std::string text = "Political and religious al tribal groups";
  std::vector<bool> flags;
  for (const Token& token : split_tokens(text, Vocabulary{})) {
    flags.push_back(token.is_adjectival);
  }
  EXPECT_THAT(flags, ElementsAre(true, false, true, false, true, false)) << "\"al\" is too short to tell";
}

TEST(Tokens, part_a_possessive_from_its_owner) {
  EXPECT_THAT(words_of("ALPHA's"), ElementsAre("ALPHA", "'s"));
  EXPECT_THAT(words_of("ALPHA’s"), ElementsAre("ALPHA", "’s"));
}

TEST(Tokens, part_a_negation_from_its_verb) {
  EXPECT_THAT(words_of("doesn't"), ElementsAre("does", "n't"));
  EXPECT_THAT(words_of("doesn’t"), ElementsAre("does", "n’t"));
}

TEST(Tokens, keep_names_with_an_apostrophe_inside_together) {
  EXPECT_THAT(words_of("Qa’ida Qa'ida"), ElementsAre("Qa’ida", "Qa'ida"));
}

TEST(Tokens, know_words_by_their_normal_form) {
  Vocabulary vocabulary;
  const WordId does = vocabulary.add("does");
  const WordId negation = vocabulary.add("n't");
  const auto tokens = split_tokens("Doesn’t", vocabulary);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[0].word, does);
  EXPECT_EQ(tokens[1].word, negation);
}

TEST(Tokens, of_a_hyphened_word_are_joined) {
  const auto tokens = split_tokens("ALPHA-backed force", Vocabulary{});
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_FALSE(tokens[0].is_joined);
  EXPECT_TRUE(tokens[1].is_joined);
  EXPECT_FALSE(tokens[2].is_joined);
}

TEST(Tokens, keep_a_dash_between_words_as_a_mark) {
  EXPECT_THAT(words_of("ALPHA - a group"), ElementsAre("ALPHA", "-", "a", "group"));
  EXPECT_THAT(words_of("ALPHA—a group"), ElementsAre("ALPHA", "—", "a", "group"));
}

TEST(Tokens, keep_numbers_whole) {
  EXPECT_THAT(words_of("1,000 of 6.5."), ElementsAre("1,000", "of", "6.5", "."));
  EXPECT_EQ(only_token("2022").kind, TokenKind::number);
  EXPECT_EQ(only_token("T20").kind, TokenKind::word);
}

TEST(Tokens, keep_initials_whole) { EXPECT_THAT(words_of("the U.S. army"), ElementsAre("the", "U.S.", "army")); }

TEST(Tokens, tell_capitals) {
  EXPECT_TRUE(only_token("Front").is_capitalised);
  EXPECT_FALSE(only_token("Front").is_all_capitals);
  EXPECT_TRUE(only_token("AF").is_all_capitals);
  EXPECT_FALSE(only_token("A").is_all_capitals) << "one letter is no abbreviation";
  EXPECT_TRUE(only_token("Évian").is_capitalised);
  EXPECT_FALSE(only_token("front").is_capitalised);
}

TEST(Tokens, tell_where_lines_and_paragraphs_start) {
  const auto tokens = split_tokens("one two\nthree\n\nfour\ffive", Vocabulary{});
  ASSERT_EQ(tokens.size(), 5U);
  EXPECT_FALSE(tokens[1].starts_line);
  EXPECT_TRUE(tokens[2].starts_line);
  EXPECT_FALSE(tokens[2].starts_paragraph);
  EXPECT_TRUE(tokens[3].starts_paragraph);
  EXPECT_TRUE(tokens[4].starts_paragraph) << "a page end parts paragraphs";
}

TEST(Tokens, keep_letters_with_combining_marks_and_other_scripts_whole) {
  EXPECT_THAT(words_of("e\u0301tat جبهة النصر 🙂"), ElementsAre("e\u0301tat", "جبهة", "النصر", "🙂"));
}

TEST(Tokens, cover_bytes_in_order_and_never_overlap) {
  const std::string text = "‘ALPHA’s \xFF\xC3 doesn’t’s’ 1,0.a.B-’’ 🙂ʼs Qa’ida's e\u0301\n";
  std::uint32_t end = 0;
  for (const Token& token : split_tokens(text, Vocabulary{})) {
    EXPECT_GE(token.begin, end);
    EXPECT_GT(token.end, token.begin);
    EXPECT_LE(token.end, text.size());
    end = token.end;
  }
}

TEST(Tokens, are_as_many_as_the_words_however_long_the_line) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) {
    text += "ALPHA's ";
  }
  EXPECT_EQ(split_tokens(text, Vocabulary{}).size(), 200'000U);
}

// Words of a text read with a vocabulary of "alpha", "cooperation", "backed" and "long".
std::vector<std::string> known_words_of(std::string_view text) {
  Vocabulary vocabulary;
  for (const char* word : {"alpha", "cooperation", "backed", "long"}) {
    vocabulary.add(word);
  }
  std::vector<std::string> words;
  for (const Token& token : split_tokens(text, vocabulary)) {
    words.emplace_back(text_of(text, token));
    words.back() += token.word == kUnknownWord ? "?" : "";
  }
  return words;
}

TEST(BrokenWords, are_whole_where_the_vocabulary_has_them) {
  EXPECT_THAT(known_words_of("co-\noperation"), ElementsAre("co-\noperation"));
  EXPECT_THAT(known_words_of("coop-\r\n  eration"), ElementsAre("coop-\r\n  eration"));
  EXPECT_THAT(known_words_of("AL-\nPHA"), ElementsAre("AL-\nPHA"));
}

TEST(BrokenWords, are_two_joined_words_where_the_vocabulary_has_the_second) {
  EXPECT_THAT(known_words_of("ALPHA-\nbacked"), ElementsAre("ALPHA", "backed"));
  EXPECT_TRUE(split_tokens("Jamaat-ul-\nAhrar", Vocabulary{}).back().is_joined);
  EXPECT_EQ(split_tokens("Jamaat-ul-\nAhrar", Vocabulary{}).size(), 3U);
}

TEST(BrokenWords, that_nobody_knows_are_whole) {
  EXPECT_THAT(known_words_of("explo-\nsives"), ElementsAre("explo-\nsives?"));
}

TEST(BrokenWords, do_not_reach_over_a_blank_line_or_a_dash) {
  EXPECT_THAT(known_words_of("co-\n\noperation"), ElementsAre("co?", "-?", "operation?"));
  EXPECT_THAT(known_words_of("co -\noperation"), ElementsAre("co?", "-?", "operation?"));
}

TEST(BrokenWords, reach_over_the_end_of_a_page_and_its_margins) {
  const std::string text = "one\ntwo\nthree\nco-\n12\n\foperation won";
  const auto margins = find_margins(text);
  ASSERT_EQ(margins.size(), 1U);
  Vocabulary vocabulary;
  vocabulary.add("cooperation");
  const auto tokens = split_tokens({text, 0, static_cast<std::uint32_t>(text.size()), margins}, vocabulary);
  ASSERT_EQ(tokens.size(), 5U);
  EXPECT_EQ(text_of(text, tokens[3]), "co-\n12\n\foperation");
  EXPECT_NE(tokens[3].word, kUnknownWord);
}

TEST(Tokens, of_margins_are_none) {
  const std::string text = "one two\n12\nthree";
  const std::vector<ByteRange> margins{{8, 11}};
  const auto tokens = split_tokens({text, 0, static_cast<std::uint32_t>(text.size()), margins}, Vocabulary{});
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(text_of(text, tokens[2]), "three");
}

TEST(Tokens, of_a_part_count_from_the_start_of_the_text) {
  const auto tokens = split_tokens({"ALPHA won. BRAVO lost.", 11, 16, {}}, Vocabulary{});
  ASSERT_EQ(tokens.size(), 1U);
  EXPECT_EQ(tokens.front().begin, 11U);
  EXPECT_EQ(tokens.front().end, 16U);
}

TEST(Tokens, know_initials_with_and_without_full_stops) {
  Vocabulary vocabulary;
  const WordId name = vocabulary.add("blf");
  EXPECT_EQ(split_tokens("B.L.F.", vocabulary).front().word, name);
  EXPECT_EQ(split_tokens("BLF", vocabulary).front().word, name);
}

TEST(Tokens, tell_a_capital_behind_an_ayn) {
  EXPECT_TRUE(split_tokens("al-ʿAdl", Vocabulary{}).back().is_capitalised);
  EXPECT_TRUE(split_tokens("al-`Adl", Vocabulary{}).back().is_capitalised);
  EXPECT_FALSE(split_tokens("al-ʿadl", Vocabulary{}).back().is_capitalised);
}

}  // namespace
}  // namespace entente::read
