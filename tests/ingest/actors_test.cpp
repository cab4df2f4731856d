// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/actors.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::TempFolder;

Error error_of(const std::string& csv) {
  try {
    std::ignore = parse_actors(csv, "actors.csv");
    return {ErrorCode::internal, "", "nothing was thrown", ""};
  } catch (const Failure& failure) {
    return failure.error();
  }
}

void expect_error(const std::string& csv, const std::string& place, const std::string& what) {
  const Error error = error_of(csv);
  EXPECT_EQ(error.code, ErrorCode::registry_invalid) << csv;
  EXPECT_EQ(error.place, place) << csv;
  EXPECT_THAT(error.what, HasSubstr(what));
  EXPECT_FALSE(error.way_out.empty());
}

TEST(Actors, columns_may_stand_in_any_order_and_further_ones_are_attributes) {
  const ActorRegistry registry = parse_actors(
      "Kind, aliases ,base,slug,name\n"
      "armed_group,BLA; Baloch Army ;,Quetta,bla,Balochistan Liberation Army\n"
      "state,,,pakistan,Pakistan\n",
      "actors.csv");
  ASSERT_EQ(registry.actors().size(), 2U);
  const Actor& bla = registry.actors().front();
  EXPECT_EQ(bla.id, ActorId{"bla"});
  EXPECT_EQ(bla.name, "Balochistan Liberation Army");
  EXPECT_THAT(bla.aliases, ElementsAre("BLA", "Baloch Army"));
  EXPECT_EQ(bla.kind, ActorKind::armed_group);
  EXPECT_EQ(bla.attributes, (std::map<std::string, std::string>{{"base", "Quetta"}}));
  EXPECT_TRUE(registry.actors().back().attributes.empty());
  EXPECT_EQ(registry.resolve("baloch army").value(), ActorId{"bla"});
}

TEST(Actors, a_registry_may_have_no_actor_yet) {
  EXPECT_TRUE(parse_actors("slug,name,aliases,kind\n", "actors.csv").actors().empty());
}

TEST(Actors, bad_columns_are_named) {
  expect_error("", "actors.csv", "empty");
  expect_error("slug,name,kind\n", "actors.csv:1", "aliases is missing");
  expect_error("slug,name,aliases,kind,Kind\n", "actors.csv:1", "kind stands there twice");
  expect_error("slug,name,aliases,kind,\n", "actors.csv:1", "column 5 has no name");
  expect_error("slug;name;aliases;kind\n", "actors.csv:1", "slug is missing");
  EXPECT_THAT(error_of("slug;name;aliases;kind\n").way_out, HasSubstr("with commas"));
}

TEST(Actors, bad_rows_are_named_with_line_and_column) {
  const std::string head = "slug,name,aliases,kind\n";
  expect_error(head + "bla,Baloch Army,BLA\n", "actors.csv:2", "the row has 3 cells, the header 4");
  expect_error(head + "\nBLA,Baloch Army,,state\n", "actors.csv:3, column slug", "\"BLA\" is no slug");
  expect_error(head + ",Baloch Army,,state\n", "actors.csv:2, column slug", "is no slug");
  expect_error(head + "bla,,,state\n", "actors.csv:2, column name", "empty");
  expect_error(head + "bla,Baloch Army,,person\n", "actors.csv:2, column kind", "\"person\" is no kind");
  expect_error(head + "bla,Baloch Army,,\n", "actors.csv:2, column kind", "is no kind");
  expect_error(head + "bla,\"Baloch Army,,state\n", "actors.csv:2", "never closed");
  expect_error(head + "bla,Bal\xFFoch,,state\n", "actors.csv:2", "UTF-8");
  expect_error(head + "bla,A,-;b,state\n", "actors.csv:2, column aliases", "is no name");
}

TEST(Actors, what_two_actors_share_is_named_with_both_lines) {
  const std::string head = "slug,name,aliases,kind\nbla,Baloch Army,BLA;The Army,armed_group\n";
  expect_error(head + "bla,Other,,state\n", "actors.csv:3, column slug", "used in line 2");
  expect_error(head + "x,Other,Baloch Army,armed_group\n", "actors.csv:3, column aliases", "\"Baloch Army\" is used");
  expect_error(head + "x,baloch-army,,armed_group\n", "actors.csv:3, column name", "used in line 2");
  expect_error(head + "x,Army,,armed_group\n", "actors.csv:3, column name", "used in line 2");
  expect_error(head + "x,Other,bla,armed_group\n", "actors.csv:3, column aliases", "used in line 2");
}

TEST(Actors, an_alias_shared_by_actors_of_different_kinds_is_kept_and_ambiguous) {
  const ActorRegistry registry =
      parse_actors("slug,name,aliases,kind\npak,Pakistan,P,state\npmil,Pakistan Army,P,state_force\n", "actors.csv");
  const auto resolved = registry.resolve("P");
  ASSERT_FALSE(resolved);
  EXPECT_EQ(resolved.error().code, ErrorCode::actor_ambiguous);
}

TEST(Actors, an_alias_may_mean_two_actors_of_one_kind) {
  const ActorRegistry registry = parse_actors(
      "slug,name,aliases,kind\na,Army of the Hill,Hill Army,armed_group\nb,Hill Men,hill-army,armed_group\n", "x");
  const auto resolved = registry.resolve("Hill Army");
  ASSERT_FALSE(resolved);
  EXPECT_EQ(resolved.error().code, ErrorCode::actor_ambiguous);
}

TEST(Actors, belong_to_a_parent_that_is_another_actor) {
  const std::string head = "slug,name,aliases,kind,parent\n";
  const ActorRegistry registry =
      parse_actors(head + "voice,Hill Voice,,media,army\narmy,Hill Army,,armed_group,\n", "actors.csv");
  EXPECT_EQ(registry.actors().front().attributes.at("parent"), "army");
  expect_error(head + "voice,Hill Voice,,media,nobody\n", "actors.csv:2, column parent", "\"nobody\"");
  expect_error(head + "voice,Hill Voice,,media,voice\n", "actors.csv:2, column parent", "part of itself");
  expect_error(head + "a,A A,,media,b\nb,B B,,media,a\n", "actors.csv:2, column parent", "part of itself");
  expect_error(head + "a,A A,,media,b\nb,B B,,media,c\nc,C C,,media,b\n", "actors.csv:2, column parent", "itself");
}

TEST(Actors, one_actor_may_have_the_same_name_in_several_spellings) {
  EXPECT_EQ(parse_actors("slug,name,aliases,kind\njua,Jamaat-ul-Ahrar,Jamaat ul Ahrar;JuA;jua,armed_group\n", "x")
                .actors()
                .size(),
            1U);
}

TEST(Actors, are_read_from_a_file_that_errors_name) {
  const TempFolder folder;
  const auto file = folder.write("actors.csv", "slug,name,aliases,kind\r\nbla,Baloch Army,,armed_group\r\n");
  EXPECT_EQ(read_actors(file).actors().size(), 1U);
  std::filesystem::remove(file);
  try {
    std::ignore = read_actors(file);
    FAIL() << "nothing was thrown";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::file_missing);
    EXPECT_EQ(failure.error().place, file.string());
  }
}

}  // namespace
}  // namespace entente::ingest
