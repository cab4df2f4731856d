// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/csv.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Cells = std::vector<std::string>;

std::vector<Cells> cells_of(std::string_view text) {
  std::vector<Cells> cells;
  const auto rows = parse_csv(text, "x.csv");
  for (const CsvRow& row : rows.value()) {
    cells.push_back(row.cells);
  }
  return cells;
}

TEST(Csv, reads_plain_and_quoted_cells) {
  EXPECT_THAT(cells_of("a,b\n\"c, d\",\"say \"\"no\"\"\"\n"),
              ElementsAre(Cells{"a", "b"}, Cells{"c, d", "say \"no\""}));
}

TEST(Csv, line_ends_may_be_either_and_the_last_may_be_missing) {
  EXPECT_THAT(cells_of("a,b\r\nc,d\ne,f"), ElementsAre(Cells{"a", "b"}, Cells{"c", "d"}, Cells{"e", "f"}));
  EXPECT_THAT(cells_of("a,\"b\"\r\n\"c\",d\r"), ElementsAre(Cells{"a", "b"}, Cells{"c", "d"}));
}

TEST(Csv, empty_cells_count_and_blank_lines_do_not) {
  EXPECT_THAT(cells_of("\n,\n\r\na,\n\n,b\n"), ElementsAre(Cells{"", ""}, Cells{"a", ""}, Cells{"", "b"}));
  EXPECT_TRUE(cells_of("").empty());
}

TEST(Csv, a_byte_order_mark_is_no_part_of_the_first_cell) {
  EXPECT_THAT(cells_of("\xEF\xBB\xBF"
                       "a,b"),
              ElementsAre(Cells{"a", "b"}));
}

TEST(Csv, rows_know_their_line_even_after_line_ends_in_quotes) {
  const auto rows = parse_csv("a\n\n\"b\nc\r\nd\"\ne\n", "x.csv").value();
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].line, 1U);
  EXPECT_EQ(rows[1].line, 3U);
  EXPECT_EQ(rows[1].cells.front(), "b\nc\r\nd");
  EXPECT_EQ(rows[2].line, 6U);
}

TEST(Csv, an_unclosed_quote_is_placed_where_it_opens) {
  const auto rows = parse_csv("a,b\nc,\"d\ne,f\n", "x.csv");
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().code, ErrorCode::registry_invalid);
  EXPECT_EQ(rows.error().place, "x.csv:2");
}

TEST(Csv, text_behind_a_closing_quote_is_an_error) {
  const auto rows = parse_csv("a\n\"b\" c\n", "x.csv");
  ASSERT_FALSE(rows);
  EXPECT_EQ(rows.error().place, "x.csv:2");
  EXPECT_THAT(rows.error().what, HasSubstr("behind the closing quote"));
}

}  // namespace
}  // namespace entente::ingest
