// SPDX-License-Identifier: Apache-2.0
#include "report/visible_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::report {
namespace {

using testing::ElementsAre;

TEST(VisibleText, plain_text_of_any_script_stays_as_it_is) {
  for (const char* text : {"", "plain", "“déjà vu” – 😀", "بلوچستان", "می‌خواهم", "a\tb\nc"}) {
    EXPECT_EQ(visible_text(text), text);
  }
}

TEST(VisibleText, codes_that_steer_a_terminal_become_pictures) {
  EXPECT_EQ(visible_text("\x1b[31mred\x1b[0m"), "␛[31mred␛[0m");
  EXPECT_EQ(visible_text("bell\a back\b"), "bell␇ back␈");
  EXPECT_EQ(visible_text(std::string_view("nul\0", 4)), "nul␀");
  EXPECT_EQ(visible_text("del\x7f"), "del␡");
  EXPECT_EQ(visible_text("csi\xC2\x9B"
                         "31m"),
            "csi[U+009B]31m");
}

TEST(VisibleText, marks_that_turn_or_hide_text_are_shown) {
  EXPECT_EQ(visible_text("a\u202Eb"), "a[U+202E]b");
  EXPECT_EQ(visible_text("a\u2066b\u2069"), "a[U+2066]b[U+2069]");
  EXPECT_EQ(visible_text("a\u200Fb"), "a[U+200F]b");
  EXPECT_EQ(visible_text("a\u200Bb"), "a[U+200B]b");
  EXPECT_EQ(visible_text("\uFEFFa"), "[U+FEFF]a");
  EXPECT_EQ(visible_text("a\U000E0041"), "a[U+E0041]");
}

TEST(VisibleText, bytes_that_are_no_text_become_replacement_marks) {
  EXPECT_EQ(visible_text("caf\xE9!"), "caf\uFFFD!");
  EXPECT_EQ(visible_text("\xF0\x9F\x98"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(visible_text("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
}

TEST(VisibleText, twice_is_the_same_as_once) {
  const std::string once = visible_text("\x1b[2Jx\u202Ey\xFF");
  EXPECT_EQ(visible_text(once), once);
}

TEST(VisibleLine, white_space_becomes_single_spaces) {
  EXPECT_EQ(visible_line("  two\n\n words\tand\r\nmore  "), "two words and more");
  EXPECT_EQ(visible_line(" \n "), "");
}

TEST(DisplayWidth, counts_columns_not_bytes) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("é"), 1U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
  EXPECT_EQ(display_width("漢字"), 4U);
  EXPECT_EQ(display_width("😀"), 2U);
  EXPECT_EQ(display_width("█▏"), 2U);
}

TEST(WrapWords, no_line_is_wider_than_asked) {
  EXPECT_THAT(wrap_words("one two three four", 9), ElementsAre("one two", "three", "four"));
  EXPECT_THAT(wrap_words("éé éé éé", 5), ElementsAre("éé éé", "éé"));
}

TEST(WrapWords, a_longer_word_stands_alone_and_nothing_is_lost) {
  EXPECT_THAT(wrap_words("a extraordinary b", 5), ElementsAre("a", "extraordinary", "b"));
  EXPECT_THAT(wrap_words("", 5), ElementsAre(""));
}

}  // namespace
}  // namespace entente::report
