// SPDX-License-Identifier: Apache-2.0
#include "read/frames.hpp"

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

TEST(Frames, of_giving_name_who_gives_and_who_receives) {
  EXPECT_THAT(told("ALPHA gave BRAVO rifles."), ElementsAre("alpha>bravo arms"));
  EXPECT_THAT(told("ALPHA supplies the rebel group BRAVO with rifles and fuel."),
              UnorderedElementsAre("alpha>bravo arms", "alpha>bravo supplies"));
  EXPECT_THAT(told("BRAVO was given rifles by ALPHA."), ElementsAre("alpha>bravo arms"));
}

TEST(Frames, of_naming_are_condemnations_where_the_name_is_bad) {
  EXPECT_THAT(told("ALPHA called BRAVO \"anti-peace\"."), ElementsAre("alpha>bravo condemns"));
  EXPECT_THAT(told("ALPHA called BRAVO a movement."), IsEmpty());
}

TEST(Frames, of_apposition_describe_the_name_before_the_comma) {
  EXPECT_THAT(told("ALPHA, a longtime ally of BRAVO, took the town."), ElementsAre("alpha=bravo allied"));
  EXPECT_THAT(told("ALPHA (the armed wing of BRAVO) took the town."), ElementsAre("alpha=bravo merged"));
  EXPECT_THAT(told("BRAVO's ally ALPHA took the town."), ElementsAre("alpha=bravo allied"));
}

TEST(Frames, of_a_noun_that_describes_another_are_none_of_the_subject) {
  EXPECT_THAT(told("ALPHA attacked an ally of BRAVO."), IsEmpty());
}

TEST(Frames, of_treading_on_soil_need_arms) {
  EXPECT_THAT(told("CHARLIE fighters entered eastern Norland."), ElementsAre("charlie>norland fights"));
  EXPECT_THAT(told("Norlandic traders entered a valley."), IsEmpty());
}

TEST(Frames, with_words_behind_the_object_hold_only_with_them) {
  EXPECT_THAT(told("ALPHA drove BRAVO out of the valley."), ElementsAre("alpha>bravo fights"));
  EXPECT_THAT(told("BRAVO was driven out by ALPHA."), ElementsAre("alpha>bravo fights"));
  EXPECT_THAT(told("ALPHA drove BRAVO to school."), IsEmpty());
  EXPECT_THAT(told("ALPHA came to BRAVO's aid."), ElementsAre("alpha>bravo supports"));
}

TEST(Frames, of_seizing_name_the_loser_behind_from) {
  EXPECT_THAT(told("ALPHA seized the town from BRAVO."), ElementsAre("alpha>bravo fights"));
  EXPECT_THAT(told("ALPHA seized the town with help from BRAVO."), Not(Contains("alpha>bravo fights")));
}

TEST(Frames, in_a_relative_clause_take_up_the_name_before_it) {
  EXPECT_THAT(told("ALPHA met BRAVO, which CHARLIE has fought since May."), Contains("charlie>bravo fights"));
  EXPECT_THAT(told("BRAVO, with which ALPHA shares intelligence, left."),
              ElementsAre("alpha=bravo shares_information"));
}

TEST(Frames, between_a_name_and_a_reference_name_both) {
  EXPECT_THAT(told("ALPHA left. There is a truce between the group and BRAVO."), ElementsAre("alpha=bravo truce"));
}

TEST(Frames, between_several_and_one_name_each_of_them_with_it) {
  EXPECT_THAT(told("ALPHA and BRAVO left. There is little common ground between them and CHARLIE's programme."),
              UnorderedElementsAre("alpha=charlie goals_conflict", "bravo=charlie goals_conflict"));
  EXPECT_THAT(told("There is a truce between ALPHA, BRAVO and CHARLIE."),
              UnorderedElementsAre("alpha=bravo truce", "alpha=charlie truce", "bravo=charlie truce"));
}

TEST(Frames, stop_at_a_verb_behind_another_noun) {
  EXPECT_THAT(told("ALPHA's capture of the town alarmed BRAVO."), IsEmpty());
}

TEST(Frames, pass_over_a_possessor_to_the_name_behind_it) {
  EXPECT_THAT(told("ALPHA supports Norland's guard BRAVO."), Contains("alpha>bravo supports"));
}

}  // namespace
}  // namespace entente::read
