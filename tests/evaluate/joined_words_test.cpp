// SPDX-License-Identifier: Apache-2.0
#include "evaluate/joined_words.hpp"

#include <gtest/gtest.h>

namespace entente::evaluate {
namespace {

TEST(JoinedWords, read_as_they_were_written) {
  EXPECT_EQ(join_words({"``", "No", ",", "''", "he", "said", "."}).text, "“No,” he said.");
  EXPECT_EQ(join_words({"It", "does", "n't", "hold", "Lopez", "'s", "view"}).text, "It doesn't hold Lopez's view");
  EXPECT_EQ(join_words({"(", "one", ")", "-LSB-", "two", "-RSB-", "$", "3"}).text, "(one) [two] $3");
}

TEST(JoinedWords, tell_opening_from_closing_marks_that_are_written_alike) {
  EXPECT_EQ(join_words({"''", "No", ",", "''", "he", "said", "."}).text, "“No,” he said.");
}

TEST(JoinedWords, know_which_words_a_part_of_the_text_touches) {
  const JoinedWords joined = join_words({"Lopez", "'s", "view", "."});
  EXPECT_EQ(words_between(joined, 0, 7), (WordRange{0, 2}));
  EXPECT_EQ(words_between(joined, 8, 12), (WordRange{2, 3}));
  EXPECT_EQ(words_between(joined, 9, 10), (WordRange{2, 3}));
}

}  // namespace
}  // namespace entente::evaluate
