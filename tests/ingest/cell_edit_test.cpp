// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/cell_edit.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "ingest/registry/sources.hpp"

namespace entente::ingest {
namespace {

std::string regraded(std::string_view csv, const std::string& slug, const std::string& value) {
  return with_cell(csv, "sources.csv", {slug, "grade", value});
}

TEST(CellEdit, one_cell_is_changed_and_every_other_byte_stays) {
  EXPECT_EQ(regraded("slug,name,grade,note\ndawn,Dawn,B,\"says \"\"x\"\", y\"\nvoa,VOA,C,\n", "voa", "A"),
            "slug,name,grade,note\ndawn,Dawn,B,\"says \"\"x\"\", y\"\nvoa,VOA,A,\n");
  EXPECT_EQ(regraded("slug,name,grade\r\ndawn,Dawn,B\r\n", "dawn", "C"), "slug,name,grade\r\ndawn,Dawn,C\r\n");
  EXPECT_EQ(regraded("\xEF\xBB\xBFslug,grade,name\ndawn,,Dawn", "dawn", "C"),
            "\xEF\xBB\xBFslug,grade,name\ndawn,C,Dawn");
}

TEST(CellEdit, quoted_cells_with_line_ends_and_blank_lines_are_passed_over) {
  EXPECT_EQ(regraded("slug,note,grade\n\nx,\"a\nb,c\",D\n\r\ndawn,\"\",\"B\"\n", "dawn", "A"),
            "slug,note,grade\n\nx,\"a\nb,c\",D\n\r\ndawn,\"\",A\n");
  EXPECT_EQ(regraded("slug,note,grade\nx,5\" gun,D\ndawn,\"a \"\"\"\" b\",", "dawn", "A"),
            "slug,note,grade\nx,5\" gun,D\ndawn,\"a \"\"\"\" b\",A");
}

TEST(CellEdit, names_of_columns_are_found_as_the_reader_finds_them) {
  EXPECT_EQ(regraded(" Slug ,name, GRADE \n dawn ,Dawn, B \n", "dawn", "C"), " Slug ,name, GRADE \n dawn ,Dawn,C\n");
}

TEST(CellEdit, a_column_that_is_not_there_is_added) {
  EXPECT_EQ(regraded("slug,name\ndawn,Dawn\nvoa,\"Voice, of\"\n", "voa", "A"),
            "slug,name,grade\ndawn,Dawn,\nvoa,\"Voice, of\",A\n");
  EXPECT_EQ(regraded("slug,name\r\ndawn,Dawn", "dawn", "A"), "slug,name,grade\r\ndawn,Dawn,A");
}

TEST(CellEdit, the_changed_file_reads_as_before_but_for_the_cell) {
  const std::string csv = "slug,name,aliases,grade\ndawn,Dawn,\"Daily; D\",B\nvoa,VOA,,C\n";
  const auto before = parse_sources(csv, "sources.csv");
  const auto after = parse_sources(regraded(csv, "dawn", "F"), "sources.csv");
  EXPECT_EQ(after[0].grade, Grade::f);
  EXPECT_EQ(after[0].aliases, before[0].aliases);
  EXPECT_EQ(after[1].grade, before[1].grade);
}

TEST(CellEdit, a_slug_without_a_row_is_refused) {
  try {
    regraded("slug,name\ndawn,Dawn\n", "voa", "A");
    FAIL() << "nothing was thrown";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::usage);
  }
}

}  // namespace
}  // namespace entente::ingest
