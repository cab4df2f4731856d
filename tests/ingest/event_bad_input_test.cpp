// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ingest/event_text.hpp"
#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using testing::error_of;
using ::testing::HasSubstr;
using testing::read_event_file;
using testing::ReadFile;
using testing::skips_of;

constexpr const char* kHeader = "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,latitude,longitude\n";

class EventBadInput : public ::testing::Test {
 protected:
  std::filesystem::path write(const std::string& name, const std::string& bytes) { return folder.write(name, bytes); }
  Error refusal(const std::string& name, const std::string& bytes) {
    const std::filesystem::path file = write(name, bytes);
    return error_of([&] { read_event_file(file); });
  }
  testing::TempFolder folder;
};

TEST_F(EventBadInput, rows_that_cannot_be_used_are_counted_with_their_lines_and_the_rest_is_read) {
  const ReadFile file =
      read_event_file(write("acled.csv", std::string(kHeader) + "1,2022-05-09,Battles,x,ALPHA,BRAVO,200,10\n"
                                                                "2,05/09/2022,Battles,x,ALPHA,BRAVO,20,10\n"
                                                                "3,2022-02-31,Battles,x,ALPHA,BRAVO,20,10\n"
                                                                ",2022-05-09,Battles,x,ALPHA,BRAVO,20,10\n"
                                                                "4,9 May 2022,Battles,x,ALPHA,BRAVO,20,10\n"
                                                                "5,20220510,Battles,x,ALPHA,BRAVO,north,10\n"
                                                                "6,2022-05-11,Battles\n"));
  EXPECT_EQ(skips_of(file.report),
            "the coordinates are not on the earth: 2 (lines 2, 7)\n"
            "the date is none from 1900 to 2100, or does not tell day from month: 2 (lines 3, 4)\n"
            "the event has no id: 1 (lines 5)\n");
  ASSERT_EQ(file.events.size(), 2U);
  EXPECT_EQ(file.events[0].first_day, make_date(2022, 5, 9));
  EXPECT_TRUE(file.events[1].parties.empty());
  EXPECT_EQ(file.report.rows_read, 7);
  EXPECT_EQ(file.report.rows_used, 2);
}

TEST_F(EventBadInput, mixed_line_ends_change_nothing) {
  const std::string row = "1,2022-05-09,Battles,x,ALPHA,BRAVO,20,10";
  const ReadFile file =
      read_event_file(write("acled.csv", std::string(kHeader) + row + "\r\n" + row + "\r" + row + "\n\r\n" + row));
  EXPECT_EQ(file.events.size(), 4U);
}

TEST_F(EventBadInput, tabs_and_semicolons_are_told_from_commas) {
  std::string text = std::string(kHeader) + "1,2022-05-09,Battles,x,ALPHA,BRAVO,20,10\n";
  for (const char delimiter : {'\t', ';'}) {
    std::string other = text;
    std::ranges::replace(other, ',', delimiter);
    EXPECT_EQ(read_event_file(write("acled.txt", other)).events.size(), 1U) << delimiter;
  }
}

TEST_F(EventBadInput, a_header_of_another_release_names_the_missing_columns) {
  const Error error = refusal("ged.csv", "id,year,type_of_violence,side_a,side_b,start,end,best\n");
  EXPECT_EQ(error.code, ErrorCode::format_unknown);
  EXPECT_THAT(error.place, HasSubstr("ged.csv:1"));
  EXPECT_EQ(error.what,
            "it looks like UCDP Georeferenced Event Dataset, but these columns are missing: date_start, date_end");
  EXPECT_THAT(error.way_out, HasSubstr("entente.toml"));
}

TEST_F(EventBadInput, unknown_columns_are_named_with_the_way_to_map_them) {
  const Error error = refusal("own.csv", "When,Who\n2022-05-09,ALPHA\n");
  EXPECT_EQ(error.code, ErrorCode::format_unknown);
  EXPECT_THAT(error.what, HasSubstr("When, Who"));
  EXPECT_THAT(error.way_out, HasSubstr("[events.NAME]"));
}

TEST_F(EventBadInput, a_file_that_is_cut_short_within_quotes_is_refused_with_its_line) {
  const Error error = refusal("acled.csv", std::string(kHeader) + "1,2022-05-09,Battles,x,ALPHA,BRAVO,20,10\n2,\"2022");
  EXPECT_EQ(error.code, ErrorCode::document_broken);
  EXPECT_THAT(error.place, HasSubstr("acled.csv:3"));
}

TEST_F(EventBadInput, empty_files_zip_archives_and_wide_texts_are_refused_by_name) {
  EXPECT_EQ(refusal("empty.csv", "").code, ErrorCode::file_empty);
  EXPECT_THAT(refusal("acled.zip", "PK\x03\x04..").way_out, HasSubstr("Unpack"));
  EXPECT_THAT(refusal("wide.csv", std::string("\xFF\xFEi\0d\0,\0", 8)).way_out, HasSubstr("UTF-8"));
  EXPECT_EQ(refusal("one.csv", "hello\n").code, ErrorCode::format_unknown);
}

TEST_F(EventBadInput, what_is_no_table_by_name_or_content_is_left_to_the_documents) {
  EXPECT_EQ(open_event_file(write("note.txt", "ALPHA, it is said, met BRAVO.\nNothing more.\n"), {}, {}), nullptr);
  EXPECT_EQ(open_event_file(write("page.html", "<p>ALPHA met BRAVO</p>"), {}, {}), nullptr);
}

}  // namespace
}  // namespace entente::ingest
