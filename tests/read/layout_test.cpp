// SPDX-License-Identifier: Apache-2.0
#include "read/layout.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> margins_of(const std::string& text) {
  std::vector<std::string> lines;
  for (const ByteRange& line : find_margins(text)) {
    lines.push_back(text.substr(line.begin, line.end - line.begin));
  }
  return lines;
}

// The words behind a marker; "-" where there is none.
std::string item(const std::string& line, BeforeLine before = BeforeLine::closed) {
  const auto start = item_start(line, 0, before);
  return start ? line.substr(*start) : "-";
}

TEST(Margins, of_a_text_without_pages_are_none) {
  EXPECT_THAT(margins_of("12\nReport\n\nReport\n\nReport\n"), IsEmpty());
}

TEST(Margins, are_page_numbers_at_the_edges_of_pages) {
  EXPECT_THAT(margins_of("one\ntwo\nthree\n- 1 -\n\fone\ntwo\nthree\nPage 2 of 9\n\fxii\nfour\nfive\nsix\n"),
              ElementsAre("- 1 -\n", "Page 2 of 9\n", "xii\n"));
}

TEST(Margins, are_heads_and_feet_of_three_pages_whatever_their_numbers) {
  std::string text;
  for (int page = 8; page < 12; ++page) {
    const std::string line = std::string(static_cast<std::size_t>(page), 'x') + " and more\n";
    text.append("Yearbook of the Hills | ").append(std::to_string(page)).append("\n\n");
    text.append(line).append(line).append(line).append(line).append("(c) Hill House\n\f");
  }
  const auto margins = margins_of(text);
  EXPECT_EQ(margins.size(), 8U);
  EXPECT_EQ(margins[2], "Yearbook of the Hills | 9\n");
  EXPECT_EQ(margins[3], "(c) Hill House\n");
}

TEST(Margins, are_no_lines_inside_a_page_nor_those_of_two_pages) {
  EXPECT_THAT(
      margins_of("a b\nc d\nsame line\ne f\ng h\n\fi j\nk l\nsame line\nm n\no p\n\fq r\ns t\nsame line\nu v\nw x\n"),
      IsEmpty());
  EXPECT_THAT(margins_of("Head\na b\nc d\ne f\ng h\n\fHead\ni j\nk l\nm n\no p\n"), IsEmpty());
}

TEST(Items, start_behind_bullets_numbers_and_letters) {
  EXPECT_EQ(item("• ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("- ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("* ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("– ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("2. ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("2) ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("2.1 ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("2.1.4. ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("(a) ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("iv) ALPHA won"), "ALPHA won");
  EXPECT_EQ(item("(12) ALPHA won"), "ALPHA won");
}

TEST(Items, have_words_behind_their_marker) {
  for (const char* line : {"", "•", "• ", "-", "-ALPHA", "2.", "2. ", "2.\nALPHA", "(a)", "(a)ALPHA", "2022. ALPHA",
                           "2 ALPHA", "A. Khan won", "(see) ALPHA", "- \n", "(", "1..2 x"}) {
    EXPECT_EQ(item(line), "-") << line;
  }
}

TEST(Items, are_not_taken_from_a_sentence_that_runs_on) {
  EXPECT_EQ(item("12. ALPHA won", BeforeLine::open), "-") << "of 12.";
  EXPECT_EQ(item("- and so it went", BeforeLine::open), "-");
  EXPECT_EQ(item("- ALPHA won", BeforeLine::open), "ALPHA won");
  EXPECT_EQ(item("• and so it went", BeforeLine::open), "and so it went");
}

}  // namespace
}  // namespace entente::read
