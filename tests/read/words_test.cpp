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

}  // namespace
}  // namespace entente::read
