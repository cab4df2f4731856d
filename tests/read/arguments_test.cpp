// SPDX-License-Identifier: Apache-2.0
#include "read/arguments.hpp"

#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

// The party that fills a role of a word in a one-sentence text; empty where none does.
std::string party_for(Role role, std::string_view word, std::string text) {
  const SmallText small(std::move(text));
  const SentenceView sentence = small.sentence();
  const std::vector<Party> parties = small.parties();
  const ArgumentFinder arguments(sentence, parties);
  const std::size_t at = small.token(word);
  const Party* party = arguments.find(role, {.tokens = {at, at + 1}});
  return party == nullptr ? std::string() : small.slugs(party->actors);
}

TEST(Arguments, stand_before_and_behind_a_verb) {
  EXPECT_EQ(party_for(Role::subject, "supports", "ALPHA supports BRAVO."), "alpha");
  EXPECT_EQ(party_for(Role::object, "supports", "ALPHA supports BRAVO."), "bravo");
}

TEST(Arguments, may_be_lists) {
  EXPECT_EQ(party_for(Role::subject, "support", "ALPHA and BRAVO support CHARLIE, DELTA and ECHO."), "alpha bravo");
  EXPECT_EQ(party_for(Role::object, "support", "ALPHA and BRAVO support CHARLIE, DELTA and ECHO."),
            "charlie delta echo");
}

TEST(Arguments, behind_prepositions_belong_to_their_preposition) {
  const std::string text = "Support for BRAVO from ALPHA grew.";
  EXPECT_EQ(party_for(Role::for_, "Support", text), "bravo");
  EXPECT_EQ(party_for(Role::from, "Support", text), "alpha");
  EXPECT_EQ(party_for(Role::with, "Support", text), "");
}

TEST(Arguments, between_two_are_one_party) {
  EXPECT_EQ(party_for(Role::between, "Links", "Links between ALPHA and BRAVO grew."), "alpha bravo");
}

TEST(Arguments, before_an_apostrophe_are_possessors_and_no_subjects) {
  EXPECT_EQ(party_for(Role::possessor, "support", "ALPHA's support for BRAVO grew."), "alpha");
  EXPECT_EQ(party_for(Role::possessor, "support", "ALPHA gave support to BRAVO."), "");
}

TEST(Arguments, joined_by_a_hyphen_are_modifiers) {
  EXPECT_EQ(party_for(Role::modifier, "backed", "The ALPHA-backed BRAVO won."), "alpha");
  EXPECT_EQ(party_for(Role::modifier, "backed", "ALPHA backed BRAVO."), "");
}

TEST(Arguments, of_a_relative_clause_are_its_antecedent) {
  EXPECT_EQ(party_for(Role::subject, "supports", "ALPHA, which supports BRAVO, won."), "alpha");
  EXPECT_EQ(party_for(Role::subject, "supports", "DELTA met ALPHA, which supports BRAVO."), "alpha");
}

TEST(Arguments, do_not_reach_over_the_end_of_a_clause) {
  EXPECT_EQ(party_for(Role::object, "won", "ALPHA won because BRAVO lost."), "");
  EXPECT_EQ(party_for(Role::subject, "lost", "ALPHA won while BRAVO lost."), "bravo");
}

TEST(Arguments, that_are_only_places_do_nothing) {
  EXPECT_EQ(party_for(Role::subject, "supports", "In Norland ALPHA supports BRAVO."), "alpha");
  EXPECT_EQ(party_for(Role::subject, "met", "In Norland people met."), "");
}

TEST(Arguments, are_none_in_a_sentence_without_parties) {
  EXPECT_EQ(party_for(Role::subject, "supports", "Nobody supports anybody."), "");
  EXPECT_EQ(party_for(Role::object, "supports", "Nobody supports anybody."), "");
}

}  // namespace
}  // namespace entente::read
