// SPDX-License-Identifier: Apache-2.0
#include "report/marked_text.hpp"

#include <gtest/gtest.h>

#include "report/visible_text.hpp"

namespace entente::report {
namespace {

using Lines = std::vector<std::string>;

TEST(MarkedText, labels_stand_under_their_words) {
  const std::vector<TextMark> marks{{{0, 7}, "speaker"}, {{8, 15}, "cue"}, {{16, 25}, "a"}};
  EXPECT_EQ(marked_lines("Velmora accused the Front", marks, 60),
            (Lines{"Velmora accused the Front", "╰speaker╰cue──╯ ╰a──────╯"}));
}

TEST(MarkedText, a_mark_over_a_line_break_is_under_both_lines) {
  const std::vector<TextMark> marks{{{0, 11}, "a"}};
  EXPECT_EQ(marked_lines("alpha bravo", marks, 6), (Lines{"alpha", "╰a──╯", "bravo", "╰a──╯"}));
}

TEST(MarkedText, marks_that_overlap_stand_in_lines_of_their_own) {
  const std::vector<TextMark> marks{{{0, 5}, "a"}, {{0, 5}, "speaker"}};
  EXPECT_EQ(marked_lines("alpha bravo", marks, 60), (Lines{"alpha bravo", "╰a──╯", "╰speaker"}));
}

TEST(MarkedText, wide_letters_and_control_characters_keep_their_columns) {
  const std::vector<TextMark> marks{{{3, 8}, "a"}};
  const Lines lines = marked_lines("北\x1b alpha", marks, 60);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].find('\x1b'), std::string::npos);
  EXPECT_EQ(display_width(lines[1]), display_width(lines[0]));
}

TEST(MarkedText, line_breaks_of_the_text_are_spaces_and_nothing_gives_no_line) {
  EXPECT_EQ(marked_lines("one\n two", {}, 60), (Lines{"one  two"}));
  EXPECT_TRUE(marked_lines("", {}, 60).empty());
  EXPECT_EQ(marked_lines("averylongword", {}, 5), (Lines{"averylongword"}));
}

}  // namespace
}  // namespace entente::report
