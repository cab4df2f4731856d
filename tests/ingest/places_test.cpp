// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/places.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace entente::ingest {
namespace {

std::string complaint(const std::string& csv) {
  try {
    parse_places(csv, "places.csv");
  } catch (const Failure& failure) {
    return failure.error().place + ": " + failure.error().what;
  }
  return {};
}

TEST(Places, have_a_row_for_each_name_and_alias) {
  const auto places =
      parse_places("name,aliases,second,first,country\nDrum,Old Drum;Drumm,Drum,Westmark,Norland\n", "places.csv");
  ASSERT_EQ(places.size(), 3U);
  EXPECT_EQ(places[2].name, "Drumm");
  EXPECT_EQ(places[2].place, (Place{"Norland", "Westmark", "Drum"}));
}

TEST(Places, need_a_name_and_a_country) {
  EXPECT_EQ(parse_places("name,country\nNorland,Norland\n", "places.csv").size(), 1U);
  EXPECT_NE(complaint("name,country\nDrum,\n"), "");
  EXPECT_NE(complaint("name\nDrum\n"), "");
}

TEST(Places, have_no_column_for_anything_finer) { EXPECT_NE(complaint("name,country,street\nA,B,C\n"), ""); }

TEST(Places, of_the_second_level_lie_in_one_of_the_first) {
  EXPECT_NE(complaint("name,second,country\nDrum,Drum,Norland\n"), "");
}

}  // namespace
}  // namespace entente::ingest
