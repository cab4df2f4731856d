// SPDX-License-Identifier: Apache-2.0
#include "ingest/sidecar.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using ::testing::HasSubstr;
using testing::TempFolder;

Error error_of(std::string_view toml) {
  const auto metadata = parse_sidecar(toml, "note.txt.toml");
  return metadata ? Error{} : metadata.error();
}

TEST(Sidecar, tells_all_that_is_known_beside_the_text) {
  const auto metadata = parse_sidecar(R"(title = "Talks"
publisher = "The Daily"
author = "Staff"
licence = "CC BY 4.0"
address = "https://example.org/talks"
date = 2022-05-09
)",
                                      "note.txt.toml");
  ASSERT_TRUE(metadata);
  EXPECT_EQ(*metadata, (DocumentMetadata{.title = "Talks",
                                         .publisher = "The Daily",
                                         .author = "Staff",
                                         .licence = "CC BY 4.0",
                                         .address = "https://example.org/talks",
                                         .published = make_date(2022, 5, 9)}));
}

TEST(Sidecar, takes_a_date_as_text_and_as_a_moment) {
  EXPECT_EQ(parse_sidecar("date = '2022-05'", "x")->published, make_date(2022, 5, 1));
  EXPECT_EQ(parse_sidecar("date = 2022-05-09T23:00:00Z", "x")->published, make_date(2022, 5, 9));
}

TEST(Sidecar, an_unknown_key_is_named_with_its_line_and_the_known_ones) {
  const Error error = error_of("title = 'x'\npublsher = 'The Daily'\n");
  EXPECT_EQ(error.code, ErrorCode::config_invalid);
  EXPECT_EQ(error.place, "note.txt.toml:2");
  EXPECT_THAT(error.what, HasSubstr("publsher"));
  EXPECT_THAT(error.way_out, HasSubstr("title, publisher, author, licence, address, forwarded_from, date"));
}

TEST(Sidecar, a_value_of_the_wrong_type_is_named) {
  EXPECT_THAT(error_of("title = 3").what, HasSubstr("title is not a text"));
  EXPECT_THAT(error_of("date = 2022").what, HasSubstr("date is neither"));
  EXPECT_THAT(error_of("date = 'yesterday'").what, HasSubstr("yesterday"));
  EXPECT_THAT(error_of("date = 1750-01-01").what, HasSubstr("1750-01-01"));
  EXPECT_THAT(error_of("[title]\nx = 1").what, HasSubstr("title is not a text"));
}

TEST(Sidecar, broken_toml_is_placed) {
  const Error error = error_of("title = 'x'\npublisher = The Daily\n");
  EXPECT_EQ(error.code, ErrorCode::config_invalid);
  EXPECT_EQ(error.place, "note.txt.toml:2");
  EXPECT_EQ(error_of("title = '\xFF'").code, ErrorCode::config_invalid);
}

TEST(Sidecar, stands_beside_its_document_and_may_be_missing) {
  const TempFolder folder;
  const auto document = folder.write("note.txt", "words");
  EXPECT_EQ(sidecar_of(document).filename(), "note.txt.toml");
  EXPECT_EQ(read_sidecar(document).value(), DocumentMetadata{});
  std::ignore = folder.write("note.txt.toml", "title = 'Talks'");
  EXPECT_EQ(read_sidecar(document)->title, "Talks");
}

TEST(Sidecar, that_cannot_be_read_is_an_error_and_not_left_out) {
  const TempFolder folder;
  const auto document = folder.write("note.txt", "words");
  std::filesystem::create_directory(sidecar_of(document));
  EXPECT_EQ(read_sidecar(document).error().code, ErrorCode::file_unreadable);
}

}  // namespace
}  // namespace entente::ingest
