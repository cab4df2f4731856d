// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/declared.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/registry/actors.hpp"

namespace entente::ingest {
namespace {

using ::testing::HasSubstr;

constexpr std::string_view kHeader = "slug,name,aliases,kind,adverse_to,allied_with,founded,dissolved\n";

// The error's text; empty where the rows are taken.
std::string error_of(const std::string& rows) {
  try {
    parse_actors(std::string(kHeader) + rows, "actors.csv");
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::registry_invalid);
    return to_text(failure.error());
  }
  return "";
}

TEST(Declared, ties_that_agree_are_taken_also_where_both_sides_tell_them) {
  EXPECT_EQ(error_of("red,Red Front,,armed_group,blue; state,grey,,\n"
                     "blue,Blue Army,,armed_group,red,,,\n"
                     "grey,Grey League,,party,,red,,\n"
                     "state,The State,,state,red;red,,,\n"),
            "");
}

TEST(Declared, friend_and_enemy_at_once_is_refused_with_both_places) {
  const std::string within = error_of("red,Red Front,,armed_group,blue,Blue,,\nblue,Blue Army,,armed_group,,,,\n");
  EXPECT_THAT(within, HasSubstr("actors.csv:2"));
  EXPECT_THAT(within, HasSubstr("the contrary in line 2, column adverse_to"));
  const std::string across = error_of("red,Red Front,,armed_group,blue,,,\nblue,Blue Army,,armed_group,,red,,\n");
  EXPECT_THAT(across, HasSubstr("actors.csv:3"));
  EXPECT_THAT(across, HasSubstr("line 2, column adverse_to"));
  EXPECT_THAT(across, HasSubstr("let the texts speak"));
}

TEST(Declared, nobody_is_its_own_friend_or_enemy) {
  EXPECT_THAT(error_of("red,Red Front,,armed_group,red,,,\n"), HasSubstr("the actor itself"));
  EXPECT_THAT(error_of("red,Red Front,,armed_group,,blue;RED,,\n"), HasSubstr("the actor itself"));
}

TEST(Declared, days_of_life_may_be_coarse_and_left_open) {
  EXPECT_EQ(error_of("red,Red Front,,armed_group,,,2004,2004-03\nblue,Blue Army,,armed_group,,,,2019-01-05\n"), "");
}

TEST(Declared, no_date_and_an_end_before_the_beginning_are_refused_with_line_and_column) {
  for (const char* date : {"NaN", "soon", "-5", "2023-02-29", "1e400"}) {
    const std::string error = error_of(std::string("red,Red Front,,armed_group,,,") + date + ",\n");
    EXPECT_THAT(error, HasSubstr("actors.csv:2")) << date;
    EXPECT_THAT(error, HasSubstr("founded")) << date;
  }
  const std::string backward = error_of("red,Red Front,,armed_group,,,2010,2004\n");
  EXPECT_THAT(backward, HasSubstr("dissolved"));
  EXPECT_THAT(backward, HasSubstr("before the actor was founded, 2010"));
}

}  // namespace
}  // namespace entente::ingest
