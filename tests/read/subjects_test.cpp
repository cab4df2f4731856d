// SPDX-License-Identifier: Apache-2.0
#include "read/subjects.hpp"

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

TEST(Subjects, of_a_gerund_behind_a_comma_do_what_the_main_clause_tells) {
  EXPECT_THAT(told("ALPHA attacked BRAVO, killing CHARLIE fighters."),
              UnorderedElementsAre("alpha>bravo fights", "alpha>charlie fights"));
}

TEST(Subjects, of_a_gerund_behind_after_are_those_of_the_main_clause) {
  EXPECT_THAT(told("ALPHA took the town after driving out BRAVO."), ElementsAre("alpha>bravo fights"));
  EXPECT_THAT(told("After driving out BRAVO, ALPHA took the town."), ElementsAre("alpha>bravo fights"));
}

TEST(Subjects, of_an_accused_deed_are_the_accused) {
  EXPECT_THAT(told("Norland accused ALPHA of arming BRAVO."), ElementsAre("alpha>bravo arms by norland"));
  EXPECT_THAT(told("Norland blamed ALPHA for the attack on BRAVO."), ElementsAre("alpha>bravo fights by norland"));
}

TEST(Subjects, of_a_second_verb_are_those_of_the_first) {
  EXPECT_THAT(told("ALPHA attacked BRAVO and has armed CHARLIE."),
              UnorderedElementsAre("alpha>bravo fights", "alpha>charlie arms"));
}

TEST(Subjects, behind_a_verb_of_saying_are_not_the_speaker) {
  EXPECT_THAT(told("DELTA says ALPHA attacked BRAVO and armed CHARLIE."),
              UnorderedElementsAre("alpha>bravo fights by delta", "alpha>charlie arms by delta"));
}

TEST(Subjects, in_a_clause_behind_after_stand_on_their_own) {
  EXPECT_THAT(told("ALPHA left the town after CHARLIE attacked BRAVO."), ElementsAre("charlie>bravo fights"));
}

TEST(Subjects, of_a_noun_are_those_of_its_verb) {
  EXPECT_THAT(told("ALPHA attacked BRAVO in a campaign against CHARLIE."), Contains("alpha>charlie fights"));
}

TEST(Subjects, of_a_noun_are_not_those_who_only_react_to_it) {
  EXPECT_THAT(told("ALPHA condemned the attack on BRAVO."), Not(Contains("alpha>bravo fights")));
}

TEST(Subjects, are_no_names_that_only_qualify_a_noun) {
  EXPECT_THAT(told("After an ALPHA attack on BRAVO, the government called CHARLIE a traitor."),
              Not(Contains("alpha>charlie condemns")));
}

TEST(Subjects, are_the_examples_of_a_class_that_acts) {
  EXPECT_THAT(told("Groups such as ALPHA support BRAVO."), ElementsAre("alpha>bravo supports"));
  EXPECT_THAT(told("DELTA met groups such as ALPHA before it supported a town."), IsEmpty());
}

}  // namespace
}  // namespace entente::read
