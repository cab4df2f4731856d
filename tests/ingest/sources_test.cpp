// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/sources.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::TempFolder;

void expect_error(const std::string& csv, const std::string& place, const std::string& what) {
  try {
    std::ignore = parse_sources(csv, "sources.csv");
    ADD_FAILURE() << "nothing was thrown for " << csv;
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::registry_invalid);
    EXPECT_EQ(failure.error().place, place) << csv;
    EXPECT_THAT(failure.error().what, HasSubstr(what));
    EXPECT_FALSE(failure.error().way_out.empty());
  }
}

TEST(Sources, have_what_their_row_says) {
  const auto sources = parse_sources(
      "name,slug,grade,stance,actor,aliases,licence,note\n"
      "The Daily,daily,b,expert,,Daily;thedaily.example,CC0,\"a note, long\"\n"
      "Press wing,wing,,,bla,,,\n",
      "sources.csv");
  ASSERT_EQ(sources.size(), 2U);
  EXPECT_EQ(sources[0].id, SourceId{"daily"});
  EXPECT_EQ(sources[0].grade, Grade::b);
  EXPECT_EQ(sources[0].stance, Stance::expert);
  EXPECT_EQ(sources[0].actor, std::nullopt);
  EXPECT_THAT(sources[0].aliases, ElementsAre("Daily", "thedaily.example"));
  EXPECT_EQ(sources[0].licence, "CC0");
  EXPECT_EQ(sources[0].note, "a note, long");
  EXPECT_EQ(sources[1].actor, ActorId{"bla"});
}

TEST(Sources, that_nobody_judged_have_grade_f_and_are_neutral) {
  const auto sources = parse_sources("slug,name\ndaily,The Daily\n", "sources.csv");
  EXPECT_EQ(sources.at(0).grade, Grade::f);
  EXPECT_EQ(sources.at(0).stance, Stance::neutral);
}

TEST(Sources, bad_rows_and_columns_are_named) {
  expect_error("slug,title\n", "sources.csv:1", "name is missing");
  expect_error("slug,name,grad\n", "sources.csv:1", "no column grad");
  expect_error("slug,name\nThe Daily,x\n", "sources.csv:2, column slug", "is no slug");
  expect_error("slug,name\ndaily,\n", "sources.csv:2, column name", "empty");
  expect_error("slug,name,stance\ndaily,The Daily,adverse\n", "sources.csv:2, column stance", "adverse");
  expect_error("slug,name,grade\ndaily,The Daily,G\n", "sources.csv:2, column grade", "\"G\" is no grade");
  expect_error("slug,name,grade\ndaily,The Daily,3\n", "sources.csv:2, column grade", "is no grade");
  expect_error("slug,name,actor\ndaily,The Daily,The BLA\n", "sources.csv:2, column actor", "is no slug");
  expect_error("slug,name\ndaily,The Daily\ndaily,Other\n", "sources.csv:3, column slug", "used in line 2");
  expect_error("slug,name,aliases\na,The Daily,\nb,Other,daily\n", "sources.csv:3, column aliases", "used in line 2");
  expect_error("slug,name\ndaily\n", "sources.csv:2", "1 cells");
}

TEST(Sources, are_read_from_a_file) {
  const TempFolder folder;
  EXPECT_EQ(read_sources(folder.write("sources.csv", "slug,name\ndaily,The Daily\n")).size(), 1U);
  EXPECT_THROW(std::ignore = read_sources(folder.path() / "gone.csv"), Failure);
}

}  // namespace
}  // namespace entente::ingest
