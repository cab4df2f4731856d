// SPDX-License-Identifier: Apache-2.0
#include "ingest/binary_kind.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace entente::ingest {
namespace {

using namespace std::string_literals;
using ::testing::HasSubstr;

std::string said_of(const std::string& bytes) {
  const auto error = find_binary(bytes, bytes, "x");
  return error ? to_text(*error) : "";
}

TEST(BinaryKind, names_what_the_file_looks_like_and_the_way_out) {
  EXPECT_THAT(said_of("PK\x03\x04\x14\0\x06\0"s), HasSubstr("a zip archive"));
  EXPECT_THAT(said_of("PK\x03\x04\x14\0\x06\0"s + std::string(22, '\0') + "[Content_Types].xml"),
              HasSubstr("an Office document"));
  EXPECT_THAT(said_of("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s), HasSubstr("a PNG picture"));
  EXPECT_THAT(said_of("\x1F\x8B\x08\0"s), HasSubstr("a gzip file"));
  EXPECT_THAT(said_of("\x1F\x8B\x08\0"s), HasSubstr("Unpack it"));
  EXPECT_THAT(said_of(std::string(257, '\0') + "ustar"), HasSubstr("a tar archive"));
  EXPECT_THAT(said_of("SQLite format 3\0"s), HasSubstr("an SQLite database"));
}

TEST(BinaryKind, a_zero_or_many_control_characters_make_a_binary) {
  EXPECT_THAT(said_of("some text\0more"s), HasSubstr("zero character at position 9"));
  EXPECT_THAT(said_of("\x01\x02\x03 words"), HasSubstr("full of control characters"));
}

TEST(BinaryKind, text_with_a_stray_control_character_is_text) {
  EXPECT_EQ(said_of("A page of words\f and one \x07 bell, among many, many more letters"), "");
  EXPECT_EQ(said_of("BM was said of it, MZ too; GIF8 as well"), "");
  EXPECT_EQ(said_of(""), "");
}

TEST(BinaryKind, markup_that_would_be_noise_is_refused) {
  EXPECT_THAT(find_foreign_markup("{\\rtf1 hello}", "x")->what, HasSubstr("RTF"));
  EXPECT_THAT(find_foreign_markup(" \n<?xml version='1.0'?><rss/>", "x")->what, HasSubstr("XML"));
  EXPECT_EQ(find_foreign_markup("%!PS-Adobe", "x")->code, ErrorCode::format_unknown);
  EXPECT_EQ(find_foreign_markup("plain <?xml words", "x"), std::nullopt);
}

}  // namespace
}  // namespace entente::ingest
