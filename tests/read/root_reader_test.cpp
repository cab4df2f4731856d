// SPDX-License-Identifier: Apache-2.0
#include "read/root_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "read/lexicon_tables.hpp"
#include "tests/read/root_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;

std::optional<RootReading> root_of(const std::string& text) {
  const RootText small(text);
  return read_root(small.sentence(), {small.place("ALPHA"), small.place("BRAVO")});
}

std::string word_for(const std::optional<RootReading>& reading) {
  return reading ? std::string(to_word(reading->root)) : "nothing";
}

TEST(Roots, of_every_row_of_the_lexicon_hold_for_its_example) {
  std::size_t last_line = 0;
  for (const RootRule& rule : root_lexicon().roots.rules) {
    if (rule.line == last_line || !rule.sense.root) {
      continue;
    }
    last_line = rule.line;
    EXPECT_EQ(word_for(root_of(rule.example)), to_word(*rule.sense.root)) << rule.line << ": " << rule.example;
  }
}

TEST(Roots, are_changed_by_the_words_of_every_operator_row) {
  std::size_t last_line = 0;
  for (const RootRule& rule : root_lexicon().roots.rules) {
    if (rule.line == last_line || !rule.sense.change) {
      continue;
    }
    last_line = rule.line;
    const auto reading = root_of(rule.example);
    ASSERT_TRUE(reading) << rule.example;
    const bool takes_part =
        std::ranges::any_of(reading->changes, [&](RootOperator change) { return change == *rule.sense.change; });
    EXPECT_TRUE(takes_part) << rule.name << ": " << rule.example;
  }
}

TEST(Roots, of_sentences_written_for_this_test_are_found) {
  std::ifstream file(ENTENTE_SOURCE_DIR "/tests/read/root_sentences.tsv");
  std::size_t sentences = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) {
      continue;
    }
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos) << line;
    EXPECT_EQ(word_for(root_of(line.substr(tab + 1))), line.substr(0, tab)) << line;
    ++sentences;
  }
  EXPECT_GE(sentences, 50U);
}

TEST(Roots, are_not_made_up_where_no_word_tells) { EXPECT_FALSE(root_of("ALPHA, BRAVO.")); }

TEST(Roots, name_the_words_that_tell_them) {
  const std::string text = "ALPHA has set a final deadline for BRAVO.";
  const auto reading = root_of(text);
  ASSERT_TRUE(reading);
  EXPECT_EQ(RootText(text).words(reading->trigger), "set a final deadline");
  EXPECT_THAT(reading->rules, Contains("threaten/verb/set deadline"));
}

TEST(Roots, are_read_in_time_linear_in_the_sentence) {
  std::string text = "ALPHA said";
  for (int i = 0; i < 20000; ++i) {
    text += " the very old grey";
  }
  EXPECT_EQ(word_for(root_of(text + " news of an attack on BRAVO.")), "assault");
}

TEST(RootChange, turns_ended_help_into_a_sanction_and_an_ended_attack_into_yielding) {
  EXPECT_EQ(change_root(RootOperator::stop, Root::aid), Root::sanction);
  EXPECT_EQ(change_root(RootOperator::stop, Root::assault), Root::yield);
}

TEST(RootChange, turns_what_is_to_come_into_a_promise_or_a_threat) {
  EXPECT_EQ(change_root(RootOperator::intend, Root::aid), Root::agree);
  EXPECT_EQ(change_root(RootOperator::intend, Root::assault), Root::threaten);
  EXPECT_EQ(change_root(RootOperator::intend, Root::accuse), Root::accuse);
}

TEST(RootChange, turns_help_left_undone_into_a_refusal) {
  EXPECT_EQ(change_root(RootOperator::negate, Root::yield), Root::reject);
}

TEST(RootNames, read_back_to_the_same_root) {
  for (std::size_t i = 0; i < kRootCount; ++i) {
    const Root root = static_cast<Root>(i);
    EXPECT_EQ(root_from_word(to_word(root)), root);
  }
  EXPECT_FALSE(root_from_word("befriend"));
}

}  // namespace
}  // namespace entente::read
