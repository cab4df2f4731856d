// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/markdown.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "ingest/formats/markdown_inline.hpp"

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

ParsedDocument parse(const std::string& text) {
  return parse_markdown({.place = "note.md", .bytes = text, .text = text}, {}).value();
}

TEST(Markdown, keeps_the_words_and_drops_the_marks) {
  const ParsedDocument parsed = parse(R"(# The *talks* #

The **BLA** has [denied](https://example.org) it,
and `said` so[^1].

Second part
-----------

- one
- two

1. first
> A quote
> goes on.

***
```text
kept *as it is*
```
[^1]: A footnote.
[ref]: https://example.org
| a | b |
|---|---|
| c | d |
)");
  EXPECT_EQ(parsed.text,
            "The talks\n\nThe BLA has denied it,\nand said so.\n\nSecond part\n\none\n\ntwo\n\n"
            "first\nA quote\ngoes on.\n\nkept *as it is*\n\nA footnote.\n\n| a | b |\n\n| c | d |\n");
  EXPECT_EQ(parsed.metadata.title, "The talks");
}

TEST(Markdown, front_matter_is_metadata_and_not_text) {
  const ParsedDocument parsed = parse(
      "---\ntitle: \"Talks: a note\"\nDate: 2022-05-09\npublisher: The Daily\nauthor: Staff\nlicence: CC0\n"
      "address: https://example.org/a\ntags: [x, y]\n---\n# Heading\n\nText.\n");
  EXPECT_EQ(parsed.text, "Heading\n\nText.\n");
  EXPECT_EQ(parsed.metadata, (DocumentMetadata{.title = "Talks: a note",
                                               .publisher = "The Daily",
                                               .author = "Staff",
                                               .licence = "CC0",
                                               .address = "https://example.org/a",
                                               .published = make_date(2022, 5, 9)}));
}

TEST(Markdown, a_bad_date_in_front_matter_is_told) {
  const ParsedDocument parsed = parse("---\ndate: some day\n---\nText.");
  EXPECT_EQ(parsed.metadata.published, std::nullopt);
  EXPECT_THAT(parsed.warnings, ElementsAre(HasSubstr("some day")));
}

TEST(Markdown, front_matter_that_never_closes_is_text) {
  EXPECT_THAT(parse("---\ntitle: x\n\nText.").text, HasSubstr("title: x"));
}

TEST(Markdown, comments_are_left_out) { EXPECT_EQ(parse("One <!-- two\n\nthree --> four.").text, "One  four.\n"); }

TEST(MarkdownInline, words_stay_as_they_were_written) {
  const std::pair<const char*, const char*> rows[] = {
      {"**bold** and *it* and __b__ and _i_ and ~~gone~~", "bold and it and b and i and gone"},
      {"***both***, **a *b* c**", "both, a b c"},
      {"snake_case_name and 2 * 3 * 4 and a ~ b", "snake_case_name and 2 * 3 * 4 and a ~ b"},
      {"a lone * star and **open", "a lone * star and **open"},
      {"he said \"no [sic] ties\"", "he said \"no [sic] ties\""},
      {"[words (and more)](https://e.org/a_(b) \"title\") on", "words (and more) on"},
      {"[a *b*][ref] and ![picture](x.png)", "a b and picture"},
      {"[outer [inner](x)](y)", "outer inner"},
      {"`code *kept*` and ``a ` b``", "code *kept* and a ` b"},
      {R"(\*not\* \[a link\](x) \a)", R"(*not* [a link](x) \a)"},
      {"<https://e.org/x> and <b>bold</b> and 1 < 2 > 0", "https://e.org/x and bold and 1 < 2 > 0"},
      {"note[^12] on", "note on"},
      {"wow! and ![", "wow! and !["},
      {"caf\u00E9_x_\u00E9", "caf\u00E9_x_\u00E9"},
      {"", ""},
  };
  for (const auto& [markdown, words] : rows) {
    EXPECT_EQ(plain_words(markdown), words);
  }
}

std::chrono::duration<double> time_of_reading(std::string_view piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) {
    text += piece;
  }
  const auto start = std::chrono::steady_clock::now();
  std::ignore = plain_words(text);
  return std::chrono::steady_clock::now() - start;
}

// Four times the text takes four times as long; work that grows with the square would take sixteen times.
TEST(MarkdownInline, takes_time_in_line_with_the_length_whatever_the_marks) {
  constexpr double kBetweenFourAndSixteen = 10.0;
  std::chrono::duration<double> shorter{};
  std::chrono::duration<double> longer{};
  for (const char* piece : {"[", "*a ", "_a", "`", "<", "![", "[](", "**a*", "~~", "\\"}) {
    shorter += time_of_reading(piece, 25'000);
    longer += time_of_reading(piece, 100'000);
  }
  EXPECT_LT(longer, kBetweenFourAndSixteen * shorter);
}

}  // namespace
}  // namespace entente::ingest
