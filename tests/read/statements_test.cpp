// SPDX-License-Identifier: Apache-2.0
#include "read/statements.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Statements, of_support_run_from_giver_to_receiver) {
  EXPECT_THAT(told("ALPHA supports BRAVO."), ElementsAre("alpha>bravo supports"));
  EXPECT_THAT(told("BRAVO is supported by ALPHA."), ElementsAre("alpha>bravo supports"));
  EXPECT_THAT(told("BRAVO received support from ALPHA."), ElementsAre("alpha>bravo supports"));
  EXPECT_THAT(told("BRAVO benefits from ALPHA."), ElementsAre("alpha>bravo supports"));
  EXPECT_THAT(told("ALPHA's support for BRAVO grew."), ElementsAre("alpha>bravo supports"));
}

TEST(Statements, in_the_passive_turn_round) {
  EXPECT_THAT(told("BRAVO was attacked by ALPHA."), ElementsAre("alpha>bravo fights"));
  EXPECT_THAT(told("BRAVO has been openly backed by ALPHA."), ElementsAre("alpha>bravo supports"));
}

TEST(Statements, in_a_relative_clause_are_read_too) {
  EXPECT_THAT(told("BRAVO, which is backed by ALPHA, met nobody."), ElementsAre("alpha>bravo supports"));
}

TEST(Statements, about_a_list_are_one_claim_a_pair) {
  EXPECT_THAT(told("ALPHA, BRAVO and CHARLIE are connected."),
              UnorderedElementsAre("alpha=bravo linked", "alpha=charlie linked", "bravo=charlie linked"));
  EXPECT_THAT(told("ALPHA supports BRAVO, CHARLIE and DELTA."),
              UnorderedElementsAre("alpha>bravo supports", "alpha>charlie supports", "alpha>delta supports"));
  EXPECT_THAT(told("ALPHA and BRAVO support CHARLIE."),
              UnorderedElementsAre("alpha>charlie supports", "bravo>charlie supports"));
}

TEST(Statements, about_examples_name_the_examples_only) {
  EXPECT_THAT(told("ALPHA cooperates with groups such as BRAVO and CHARLIE."),
              UnorderedElementsAre("alpha=bravo cooperates", "alpha=charlie cooperates"));
}

TEST(Statements, repeated_in_a_sentence_are_one_claim) {
  EXPECT_THAT(told("ALPHA supports BRAVO and supports BRAVO."), ElementsAre("alpha>bravo supports"));
}

TEST(Statements, that_are_tactical_coordinate) {
  EXPECT_THAT(told("Tactical cooperation between ALPHA and BRAVO grew."), ElementsAre("alpha=bravo coordinates"));
  EXPECT_THAT(told("ALPHA has opportunistic links with BRAVO."), ElementsAre("alpha=bravo coordinates"));
}

TEST(Statements, that_are_lasting_are_alliances) {
  EXPECT_THAT(told("Sustained cooperation between ALPHA and BRAVO grew."), ElementsAre("alpha=bravo allied"));
}

TEST(Statements, of_uniting_against_a_third_name_a_shared_adversary) {
  EXPECT_THAT(told("ALPHA and BRAVO united against Norland."),
              UnorderedElementsAre("alpha=bravo unites_temporarily", "alpha=bravo shares_adversary"));
}

TEST(Statements, of_one_party_alone_are_none) {
  EXPECT_THAT(told("ALPHA attacked a depot."), IsEmpty());
  EXPECT_THAT(told("ALPHA supports ALPHA."), IsEmpty());
  EXPECT_THAT(told("ALPHA and BRAVO were seen in town."), IsEmpty());
}

TEST(Statements, of_violence_against_a_population_are_none) {
  EXPECT_THAT(told("ALPHA attacked the Hill People."), IsEmpty());
  EXPECT_THAT(told("ALPHA appealed to the Hill People."), ElementsAre("alpha>hill_people appeals_to"));
}

TEST(Statements, do_not_relate_parties_of_two_clauses) {
  EXPECT_THAT(told("ALPHA attacked a town while BRAVO slept."), IsEmpty());
  EXPECT_THAT(told("ALPHA attacked a town. BRAVO slept."), IsEmpty());
}

TEST(Statements, name_the_rules_that_fired) {
  EXPECT_THAT(only_claim("ALPHA backs BRAVO.").rules, Contains("supports/verb/back"));
}

TEST(Statements, keep_all_words_that_take_part_in_the_quote) {
  EXPECT_THAT(only_claim("Yesterday ALPHA supports BRAVO openly.").quote, testing::HasSubstr("ALPHA supports BRAVO"));
}

}  // namespace
}  // namespace entente::read
