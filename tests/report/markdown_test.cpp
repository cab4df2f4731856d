// SPDX-License-Identifier: Apache-2.0
#include "report/markdown.hpp"

#include <gtest/gtest.h>

namespace entente::report {
namespace {

TEST(EscapeMarkdown, specials_of_quotes_are_shown_as_they_stand) {
  EXPECT_EQ(escape_markdown("*bold* _it_ `code` [a](b) a|b ~~x~~"),
            R"(\*bold\* \_it\_ \`code\` \[a\](b) a\|b \~\~x\~\~)");
  EXPECT_EQ(escape_markdown("<b>&amp;</b>"), "&lt;b&gt;&amp;amp;&lt;/b&gt;");
  EXPECT_EQ(escape_markdown("a\\b"), "a\\\\b");
}

TEST(EscapeMarkdown, the_start_of_a_line_makes_no_heading_list_or_quote) {
  EXPECT_EQ(escape_markdown("# no heading"), "\\# no heading");
  EXPECT_EQ(escape_markdown("- no list"), "\\- no list");
  EXPECT_EQ(escape_markdown("+ no list"), "\\+ no list");
  EXPECT_EQ(escape_markdown("12. no list"), "12\\. no list");
  EXPECT_EQ(escape_markdown("3) no list"), "3\\) no list");
  EXPECT_EQ(escape_markdown("=== no underline"), "\\=== no underline");
  EXPECT_EQ(escape_markdown("> no quote"), "&gt; no quote");
}

TEST(EscapeMarkdown, a_text_stays_in_its_line_and_its_marks_are_shown) {
  EXPECT_EQ(escape_markdown("one\n\n# two\x1b\u202E"), "one \\# two␛\\[U+202E\\]");
}

TEST(LinkMarkdown, only_web_addresses_are_links) {
  EXPECT_EQ(link_markdown("https://example.org/a_b"), "<https://example.org/a_b>");
  EXPECT_EQ(link_markdown("javascript:alert(1)"), "javascript:alert(1)");
  EXPECT_EQ(link_markdown(""), "");
}

}  // namespace
}  // namespace entente::report
