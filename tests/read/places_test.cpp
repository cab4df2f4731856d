// SPDX-License-Identifier: Apache-2.0
#include "read/places.hpp"

#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

// The place of the first claim of a text in which Pakistan and Ukraine may be actors too.
std::string where(const std::string& text) {
  std::vector<Actor> actors = neighbours().actors();
  actors.push_back({.id = ActorId("pakistan"), .name = "Pakistan", .kind = ActorKind::state});
  const Reading reading = read_text(text, ActorRegistry(actors));
  return reading.claims.empty() ? "no claim" : reading.claims.front().where;
}

TEST(Places, not_told_are_empty) { EXPECT_EQ(where("ALPHA attacked BRAVO."), ""); }

TEST(Places, may_be_countries_units_and_towns) {
  EXPECT_EQ(where("ALPHA attacked BRAVO in Mali."), "Mali");
  EXPECT_EQ(where("In Mali, ALPHA attacked BRAVO."), "Mali");
  EXPECT_EQ(where("ALPHA attacked BRAVO in the Donetsk region."), "Donetsk, Ukraine");
  EXPECT_EQ(where("ALPHA attacked BRAVO in northern Borno state."), "Borno, Nigeria");
  EXPECT_EQ(where("ALPHA attacked BRAVO near Maiduguri."), "Borno, Nigeria");
  EXPECT_EQ(where("ALPHA attacked BRAVO in the town of Turbat, Balochistan."), "Balochistan, Pakistan");
  EXPECT_EQ(where("ALPHA attacked BRAVO in Lawdar district."), "Lawdar, Abyan, Yemen");
}

TEST(Places, are_never_finer_than_the_second_level) {
  for (const char* text : {"ALPHA attacked BRAVO in Turbat.", "ALPHA attacked BRAVO near Barkhan."}) {
    EXPECT_EQ(where(text), "Balochistan, Pakistan") << text;
  }
  EXPECT_EQ(where("ALPHA attacked BRAVO in Barkhan district."), "Barkhan, Balochistan, Pakistan");
}

TEST(Places, that_are_states_of_the_registry_stay_actors_where_they_act) {
  EXPECT_EQ(where("ALPHA attacked Pakistan."), "");
  EXPECT_EQ(where("ALPHA attacked BRAVO in Pakistan."), "Pakistan");
  EXPECT_EQ(where("ALPHA attacked BRAVO from Pakistan's territory."), "Pakistan");
}

TEST(Places, with_several_meanings_are_the_one_named_beside_or_nothing_uncertain) {
  EXPECT_EQ(where("ALPHA attacked BRAVO in Punjab."), "Punjab, Pakistan");
  EXPECT_EQ(where("ALPHA attacked BRAVO in Punjab, India."), "Punjab, India");
}

TEST(Places, behind_one_of_several_parties_hold_for_its_pair) {
  const Reading reading = read_text("ALPHA has ties with BRAVO in Libya and CHARLIE in Nigeria.");
  ASSERT_EQ(reading.claims.size(), 2U);
  EXPECT_EQ(reading.claims[0].where + " " + reading.claims[1].where, "Libya Nigeria");
}

TEST(Places, of_a_project_come_before_those_of_the_gazetteer) {
  const Reader reader(neighbours(), norland_lexicon(),
                      {{"Drum", {"Norland", "Westmark", "Drum"}}, {"Turbat", {"Norland", "", ""}}});
  EXPECT_EQ(reader.read(document_of("ALPHA attacked BRAVO in Drum.")).claims.at(0).where, "Drum, Westmark, Norland");
  EXPECT_EQ(reader.read(document_of("ALPHA attacked BRAVO near Turbat.")).claims.at(0).where, "Norland");
}

TEST(Places, are_not_read_from_other_capitalised_words) {
  EXPECT_EQ(where("ALPHA attacked BRAVO in Operation Thunder."), "");
  EXPECT_EQ(where("ALPHA attacked BRAVO in May."), "");
  EXPECT_EQ(where("ALPHA attacked BRAVO in BRAVO."), "");
}

}  // namespace
}  // namespace entente::read
