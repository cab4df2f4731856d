// SPDX-License-Identifier: Apache-2.0
// Turns of phrase that news reports use every day.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

TEST(Compounds, name_the_actor_before_the_noun) {
  EXPECT_THAT(told("The ALPHA attack on BRAVO began at dawn."), ElementsAre("alpha>bravo fights"));
  EXPECT_THAT(told("Norland condemned ALPHA support for BRAVO."), Contains("alpha>bravo supports"));
}

TEST(Compounds, leave_a_verb_with_its_object_alone) {
  EXPECT_THAT(told("ALPHA attacks BRAVO on the border."), ElementsAre("alpha>bravo fights"));
}

TEST(ObjectRelatives, put_the_object_before_the_subject) {
  EXPECT_THAT(told("CHARLIE spoke of the BRAVO that ALPHA is accused of arming."),
              Contains("alpha>bravo arms by unnamed"));
}

TEST(ObjectRelatives, need_an_open_object) {
  EXPECT_THAT(told("CHARLIE, ALPHA supports DELTA."), Not(Contains("alpha>charlie supports")));
}

TEST(Appositions, stand_behind_the_preposition_of_their_class) {
  EXPECT_THAT(told("ALPHA is tied to the militant group BRAVO and is allied with CHARLIE."),
              UnorderedElementsAre("alpha=bravo linked", "alpha=charlie allied"));
}

TEST(Gerunds, take_their_object_from_the_subjects) {
  EXPECT_THAT(told("ALPHA may work with groups, particularly those targeting Norland, and its goals remain distinct "
                   "from those of BRAVO."),
              Not(Contains("bravo=norland ideology_apart")));
}

TEST(Lists, behind_with_belong_to_the_subject) {
  EXPECT_THAT(told("ALPHA has ties with BRAVO and CHARLIE."),
              UnorderedElementsAre("alpha=bravo linked", "alpha=charlie linked"));
}

TEST(Lists, behind_with_are_tied_among_themselves_where_nobody_else_is) {
  EXPECT_THAT(told("There was cooperation with ALPHA and BRAVO."), ElementsAre("alpha=bravo cooperates"));
}

TEST(References, of_its_find_the_topic_before_the_comma) {
  EXPECT_THAT(told("CHARLIE fights DELTA. For ALPHA, its cooperation with BRAVO is new."),
              Contains("alpha=bravo cooperates"));
}

TEST(Presence, in_one_named_place_makes_neighbours) {
  EXPECT_THAT(told("ALPHA and BRAVO are active in Westmark."), ElementsAre("alpha=bravo areas_adjoin"));
  EXPECT_THAT(
      told("ALPHA, BRAVO and CHARLIE are all in the Eastern Hills."),
      UnorderedElementsAre("alpha=bravo areas_adjoin", "alpha=charlie areas_adjoin", "bravo=charlie areas_adjoin"));
}

TEST(Presence, in_no_place_is_none) {
  EXPECT_THAT(told("ALPHA and BRAVO are active in politics."), IsEmpty());
  EXPECT_THAT(told("ALPHA is active in Westmark."), IsEmpty());
}

TEST(Officials, speak_for_the_body_that_is_named_with_them) {
  EXPECT_THAT(told("ALPHA spokesman Joram Tessel spoke on Monday. Tessel said that BRAVO supports CHARLIE."),
              ElementsAre("bravo>charlie supports by alpha"));
  EXPECT_THAT(told("Joram Tessel, a spokesman for ALPHA, spoke. BRAVO supports CHARLIE, Tessel said."),
              ElementsAre("bravo>charlie supports by alpha"));
}

TEST(Officials, with_one_surname_in_two_bodies_are_nobody) {
  EXPECT_THAT(told("ALPHA spokesman Joram Tessel met DELTA spokesman Anto Tessel. Tessel said that BRAVO supports "
                   "CHARLIE."),
              Contains("bravo>charlie supports by unnamed"));
}

TEST(Pronouns, carry_the_voice_on) {
  EXPECT_THAT(told("ALPHA said that it would stay. He said that BRAVO supports CHARLIE."),
              Contains("bravo>charlie supports by alpha"));
  EXPECT_THAT(told("Residents said little. She said that BRAVO supports CHARLIE."),
              ElementsAre("bravo>charlie supports by unnamed"));
}

TEST(Denials, of_allegations_are_the_deniers_own) {
  EXPECT_THAT(told("Norland has rejected allegations that it funds ALPHA."),
              ElementsAre("norland>alpha finances denied by norland"));
  EXPECT_THAT(told("Allegations that Norland funds ALPHA went round."),
              ElementsAre("norland>alpha finances by unnamed"));
}

TEST(Hedges, of_a_leading_clause_stay_in_it) {
  const Claim claim = only_claim("While rain may fall, ALPHA is distinct from BRAVO.");
  EXPECT_GE(claim.certainty.low_prob, 0.9);
}

TEST(Governments, that_act_now_come_before_those_named_most) {
  EXPECT_THAT(told("Norland met ALPHA. The government attacked BRAVO."), Contains("norland>bravo fights"));
}

}  // namespace
}  // namespace entente::read
