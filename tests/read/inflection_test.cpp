// SPDX-License-Identifier: Apache-2.0
#include "read/inflection.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace entente::read {
namespace {

using ::testing::UnorderedElementsAre;

std::vector<std::string> spellings(const std::vector<InflectedForm>& forms) {
  std::vector<std::string> words;
  std::ranges::transform(forms, std::back_inserter(words), &InflectedForm::spelling);
  return words;
}

std::vector<std::string> verb(std::string_view lemma) { return spellings(inflect_verb(lemma, {})); }

FormMask forms_of(const std::vector<InflectedForm>& all, std::string_view spelling) {
  const auto found = std::ranges::find(all, spelling, &InflectedForm::spelling);
  return found == all.end() ? FormMask{0} : found->forms;
}

TEST(Inflection, of_a_regular_verb_adds_endings) {
  EXPECT_THAT(verb("support"), UnorderedElementsAre("support", "supports", "supported", "supporting"));
}

TEST(Inflection, drops_a_silent_e) {
  EXPECT_THAT(verb("finance"), UnorderedElementsAre("finance", "finances", "financed", "financing"));
  EXPECT_THAT(verb("agree"), UnorderedElementsAre("agree", "agrees", "agreed", "agreeing"));
}

TEST(Inflection, turns_y_behind_a_consonant_to_i) {
  EXPECT_THAT(verb("ally"), UnorderedElementsAre("ally", "allies", "allied", "allying"));
  EXPECT_THAT(verb("employ"), UnorderedElementsAre("employ", "employs", "employed", "employing"));
}

TEST(Inflection, doubles_the_last_consonant_of_short_and_stressed_words) {
  EXPECT_THAT(verb("plan"), UnorderedElementsAre("plan", "plans", "planned", "planning"));
  EXPECT_THAT(verb("admit"), UnorderedElementsAre("admit", "admits", "admitted", "admitting"));
  EXPECT_THAT(verb("harbor"), UnorderedElementsAre("harbor", "harbors", "harbored", "harboring"));
  EXPECT_THAT(verb("aid"), UnorderedElementsAre("aid", "aids", "aided", "aiding"));
}

TEST(Inflection, adds_es_behind_a_hiss) {
  EXPECT_THAT(verb("clash"), UnorderedElementsAre("clash", "clashes", "clashed", "clashing"));
}

TEST(Inflection, takes_irregular_forms_from_the_table) {
  const IrregularVerbs irregular{{"fight", {"fought", "fought"}}, {"give", {"gave", "given"}}};
  EXPECT_THAT(spellings(inflect_verb("fight", irregular)),
              UnorderedElementsAre("fight", "fights", "fought", "fighting"));
  EXPECT_THAT(spellings(inflect_verb("give", irregular)),
              UnorderedElementsAre("give", "gives", "gave", "given", "giving"));
}

TEST(Inflection, tells_which_forms_a_spelling_can_be) {
  const auto forms = inflect_verb("support", {});
  EXPECT_EQ(forms_of(forms, "support"), kBase);
  EXPECT_EQ(forms_of(forms, "supports"), kThird);
  EXPECT_EQ(forms_of(forms, "supported"), kPast | kParticiple);
  EXPECT_EQ(forms_of(forms, "supporting"), kGerund);
}

TEST(Inflection, of_a_noun_gives_its_plural) {
  EXPECT_THAT(spellings(inflect_noun("ally")), UnorderedElementsAre("ally", "allies"));
  EXPECT_THAT(spellings(inflect_noun("clash")), UnorderedElementsAre("clash", "clashes"));
  EXPECT_THAT(spellings(inflect_noun("link")), UnorderedElementsAre("link", "links"));
}

TEST(Inflection, of_a_word_that_never_changes_lists_it_once) {
  const auto forms = inflect_verb("put", IrregularVerbs{{"put", {"put", "put"}}});
  EXPECT_EQ(forms_of(forms, "put"), kBase | kPast | kParticiple);
}

}  // namespace
}  // namespace entente::read
