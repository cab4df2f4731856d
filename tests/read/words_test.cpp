// SPDX-License-Identifier: Apache-2.0
#include "read/words.hpp"

#include <gtest/gtest.h>

namespace entente::read {
namespace {

TEST(Words, are_compared_without_case) { EXPECT_EQ(normal_form("ALPHA"), normal_form("Alpha")); }

TEST(Words, are_compared_without_marks_on_letters) {
  EXPECT_EQ(normal_form("Lĩbération"), "liberation");
  EXPECT_EQ(normal_form("Libe\u0301ration"), "liberation") << "the accent as a code point of its own";
  EXPECT_EQ(normal_form("ÉTAT"), "etat");
}

TEST(Words, have_straight_apostrophes) {
  EXPECT_EQ(normal_form("Qa’ida"), "qa'ida");
  EXPECT_EQ(normal_form("Qa‘ida"), "qa'ida");
  EXPECT_EQ(normal_form("Qaʼida"), "qa'ida");
}

TEST(Words, of_other_scripts_are_kept) {
  EXPECT_EQ(normal_form("جبهة"), "جبهة");
  EXPECT_EQ(normal_form("Фронт"), "фронт");
}

TEST(Words, of_no_letters_give_an_empty_form) { EXPECT_EQ(normal_form(""), ""); }

TEST(Vocabulary, gives_a_word_one_number) {
  Vocabulary vocabulary;
  const WordId front = vocabulary.add("front");
  EXPECT_NE(front, kUnknownWord);
  EXPECT_EQ(vocabulary.add("front"), front);
  EXPECT_EQ(vocabulary.find("front"), front);
  EXPECT_NE(vocabulary.add("army"), front);
}

TEST(Vocabulary, does_not_know_other_words) {
  Vocabulary vocabulary;
  vocabulary.add("front");
  EXPECT_EQ(vocabulary.find("fronts"), kUnknownWord);
  EXPECT_EQ(vocabulary.find(""), kUnknownWord);
}

TEST(Words, have_plain_forms_of_wide_and_joined_letters) {
  EXPECT_EQ(normal_form("ＡＬＰＨＡ"), "alpha");
  EXPECT_EQ(normal_form("ﬁghters"), "fighters");
  EXPECT_EQ(normal_form("𝐀𝐋𝐏𝐇𝐀"), "alpha");
}

TEST(Words, have_nothing_that_does_not_show) { EXPECT_EQ(normal_form("Al\u00AD\u200B\u200D\uFEFFpha\u202C"), "alpha"); }

TEST(Words, have_one_apostrophe_for_hamza_and_ayn) {
  for (const char* word : {"Qa`ida", "Qaʿida", "Qaʾida", "Qaʻida", "Qa´ida", "Qa′ida", "Qa＇ida"}) {
    EXPECT_EQ(normal_form(word), "qa'ida") << word;
  }
}

TEST(Vocabulary, adds_to_another_without_changing_it) {
  Vocabulary base;
  const WordId front = base.add("front");
  Vocabulary more(&base);
  EXPECT_EQ(more.find("front"), front);
  EXPECT_EQ(more.add("front"), front);
  const WordId army = more.add("army");
  EXPECT_NE(army, front);
  EXPECT_EQ(more.find("army"), army);
  EXPECT_EQ(base.find("army"), kUnknownWord);
  EXPECT_EQ(more.size(), base.size() + 1);
}

}  // namespace
}  // namespace entente::read
