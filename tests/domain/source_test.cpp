// SPDX-License-Identifier: Apache-2.0
#include "domain/source.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Stance, words_read_back_and_others_are_refused) {
  for (const Stance stance :
       {Stance::neutral, Stance::expert, Stance::adverse, Stance::allied, Stance::one_of_the_pair, Stance::unnamed}) {
    EXPECT_EQ(stance_from_word(to_word(stance)), stance);
  }
  EXPECT_FALSE(stance_from_word("friendly"));
  EXPECT_FALSE(stance_from_word(""));
}

TEST(Grade, letters_a_to_f_of_either_case_are_read) {
  EXPECT_EQ(grade_from_word("A"), Grade::a);
  EXPECT_EQ(grade_from_word("c"), Grade::c);
  EXPECT_EQ(grade_from_word("F"), Grade::f);
}

TEST(Grade, anything_else_is_refused) {
  for (const char* word : {"", "G", "g", "AB", "1", "@", "`"}) {
    EXPECT_FALSE(grade_from_word(word)) << word;
  }
}

}  // namespace
}  // namespace entente
