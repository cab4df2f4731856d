// SPDX-License-Identifier: Apache-2.0
#include "read/phrase_finder.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace entente::read {
namespace {

std::optional<std::size_t> found(std::string_view text) {
  const std::vector<std::string> phrases{"missing persons", "fishing rights", "missing persons camp", "گیس",
                                         "пропавшие"};
  return PhraseFinder(phrases).first_in(text);
}

TEST(PhraseFinder, finds_whole_phrases_whatever_their_case_and_punctuation) {
  EXPECT_EQ(found("Where are the Missing Persons?"), 0U);
  EXPECT_EQ(found("On FISHING-RIGHTS, again"), 1U);
  EXPECT_EQ(found("missing\n persons"), 0U);
}

TEST(PhraseFinder, finds_words_of_any_script) {
  EXPECT_EQ(found("سوئی سے گیس نکلتی ہے"), 3U);
  EXPECT_EQ(found("Где ПРОПАВШИЕ?"), 4U);
}

TEST(PhraseFinder, takes_the_first_and_of_those_the_longest) {
  EXPECT_EQ(found("fishing rights before missing persons"), 1U);
  EXPECT_EQ(found("the missing persons camp"), 2U);
}

TEST(PhraseFinder, does_not_find_parts_of_words_or_of_phrases) {
  for (const char* text : {"", "missing", "persons missing", "dismissing personsong", "fishing", "missing 7 persons"}) {
    EXPECT_FALSE(found(text).has_value()) << text;
  }
}

TEST(PhraseFinder, hostile_text_and_no_phrases_find_nothing) {
  EXPECT_FALSE(found("\xFF\xFE\x80 \x1B[31m").has_value());
  EXPECT_FALSE(found(std::string(1U << 20U, 'a')).has_value());
  EXPECT_FALSE(PhraseFinder({}).first_in("missing persons").has_value());
  const std::vector<std::string> marks{"!!!", ""};
  EXPECT_FALSE(PhraseFinder(marks).first_in("!!! what").has_value());
}

}  // namespace
}  // namespace entente::read
