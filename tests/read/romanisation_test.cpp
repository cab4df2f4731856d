// SPDX-License-Identifier: Apache-2.0
#include "read/romanisation.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "read/lexicon_rows.hpp"
#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

std::string folded(std::string_view word) { return folded_word(normal_form(word), norland_lexicon()->romanisation); }

// The words of a name folded, articles left out.
std::string folded_name(std::string_view name) {
  std::string whole;
  const auto tokens = split_tokens(name, Vocabulary{});
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool is_beside_hyphen = tokens[i].is_joined || (i + 1 < tokens.size() && tokens[i + 1].is_joined);
    const std::string normal = normal_form(text_of(name, tokens[i]));
    if (!is_article(normal, is_beside_hyphen, norland_lexicon()->romanisation)) {
      whole += folded(normal) + " ";
    }
  }
  return whole;
}

TEST(Romanisation, holds_for_the_example_of_every_row) {
  const auto files = built_in_lexicon();
  const auto file = std::ranges::find(files, "romanisation.tsv", &LexiconFile::name);
  ASSERT_NE(file, files.end());
  int rows = 0;
  for (const std::string_view line : split(file->content, '\n')) {
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const std::string_view example = split(line, '\t').back();
    const std::size_t equals = example.find(" = ");
    ASSERT_NE(equals, std::string_view::npos) << line;
    EXPECT_EQ(folded_name(example.substr(0, equals)), folded_name(example.substr(equals + 3))) << line;
    ++rows;
  }
  EXPECT_EQ(static_cast<std::size_t>(rows), norland_lexicon()->romanisation.rules.size());
}

TEST(Romanisation, meets_the_spellings_of_one_name) {
  for (const char* word : {"Tehrik", "Tehreek", "Tahrik", "Tahreek", "Tehrīk", "TEHREEK"}) {
    EXPECT_EQ(folded(word), folded("Tehrik")) << word;
  }
  for (const char* word : {"Qaida", "Qaeda", "Qa'ida", "Qa`ida", "Qaʿida", "Qaïda", "Qaidah", "Qāʿida"}) {
    EXPECT_EQ(folded(word), folded("Qaeda")) << word;
  }
  for (const char* word : {"Jaysh", "Jaish", "Jeish", "Jeysh", "Jaïsh"}) {
    EXPECT_EQ(folded(word), folded("Jaysh")) << word;
  }
}

TEST(Romanisation, keeps_other_names_apart) {
  EXPECT_NE(folded("Jamiat"), folded("Jamaat")) << "two parties of these names exist";
  EXPECT_NE(folded("Balochistan"), folded("Baloch"));
  EXPECT_NE(folded("Ansar"), folded("Anwar"));
  EXPECT_NE(folded("Islam"), folded("Salam"));
}

TEST(Romanisation, leaves_short_words_numbers_and_other_scripts_as_they_are) {
  EXPECT_EQ(folded("See"), "see");
  EXPECT_EQ(folded("M23ee"), "m23ee");
  EXPECT_EQ(folded("جبهة"), "جبهة");
  EXPECT_EQ(folded(""), "");
}

TEST(Romanisation, passes_over_articles_only_where_they_are_some) {
  const Romanisation& romanisation = norland_lexicon()->romanisation;
  EXPECT_TRUE(is_article("al", false, romanisation));
  EXPECT_TRUE(is_article("e", true, romanisation));
  EXPECT_FALSE(is_article("at", false, romanisation)) << "an English word";
  EXPECT_FALSE(is_article("army", true, romanisation));
}

}  // namespace
}  // namespace entente::read
