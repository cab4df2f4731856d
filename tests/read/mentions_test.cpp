// SPDX-License-Identifier: Apache-2.0
#include "read/mentions.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Actor armed_group(std::string slug, std::string name, std::vector<std::string> aliases = {}) {
  return {.id = ActorId{std::move(slug)}, .name = std::move(name), .aliases = std::move(aliases)};
}

// "words=slug" of each name in the first sentence.
std::vector<std::string> names_in(std::string text, const ActorRegistry& registry = neighbours()) {
  const SmallText small(std::move(text), registry);
  std::vector<std::string> lines;
  for (const Mention& mention : small.names()) {
    lines.push_back(small.words(mention.tokens) + "=" + small.slugs(mention.actors));
  }
  return lines;
}

std::vector<std::string> parties_in(std::string text) {
  const SmallText small(std::move(text));
  std::vector<std::string> lines;
  for (const Party& party : small.parties()) {
    lines.push_back(small.slugs(party.actors));
  }
  return lines;
}

Mention first_name(std::string text) {
  const SmallText small(std::move(text));
  const auto names = small.names();
  EXPECT_FALSE(names.empty());
  return names.empty() ? Mention{} : names.front();
}

TEST(Mentions, are_found_by_name_and_alias) {
  EXPECT_THAT(names_in("ALPHA met the Alpha Front."), ElementsAre("ALPHA=alpha", "Alpha Front=alpha"));
}

TEST(Mentions, of_a_long_name_win_over_the_short_name_inside_it) {
  const ActorRegistry registry({armed_group("front", "Red Front"), armed_group("army", "Red Front Army")});
  EXPECT_THAT(names_in("The Red Front Army left the Red Front.", registry),
              ElementsAre("Red Front Army=army", "Red Front=front"));
}

TEST(Mentions, ignore_marks_on_letters_and_hyphens) {
  const ActorRegistry registry({armed_group("lashkar", "Lashkar-e-Kohistan")});
  EXPECT_THAT(names_in("Lashkar e Kohistan and Lashkar-e-Kōhistān won.", registry),
              ElementsAre("Lashkar e Kohistan=lashkar", "Lashkar-e-Kōhistān=lashkar"));
}

TEST(Mentions, of_short_names_need_capitals) {
  const ActorRegistry registry({armed_group("is", "IS")});
  EXPECT_THAT(names_in("The day is long.", registry), IsEmpty());
  EXPECT_THAT(names_in("The IS won.", registry), ElementsAre("IS=is"));
}

TEST(Mentions, are_no_part_of_a_longer_word) { EXPECT_THAT(names_in("ALPHABET and DELTAS."), IsEmpty()); }

TEST(Mentions, know_a_state_by_its_adjective_and_capital) {
  EXPECT_THAT(names_in("Norlandic officials in Norburg."),
              ElementsAre("Norlandic officials=norland", "Norburg=norland"));
}

TEST(Mentions, take_in_the_bodies_that_speak_for_a_party) {
  EXPECT_THAT(names_in("An ALPHA spokesman spoke."), ElementsAre("ALPHA spokesman=alpha"));
  EXPECT_THAT(names_in("The government of Norland spoke."), ElementsAre("government of Norland=norland"));
  EXPECT_THAT(names_in("Leaders of the DELTA spoke."), ElementsAre("Leaders of the DELTA=delta"));
}

TEST(Mentions, tell_a_possessor) {
  EXPECT_TRUE(first_name("ALPHA's links grew.").is_possessive);
  EXPECT_TRUE(first_name("ALPHA’s links grew.").is_possessive);
  EXPECT_FALSE(first_name("ALPHA grew.").is_possessive);
}

TEST(Mentions, tell_a_state_that_is_only_a_place) {
  EXPECT_TRUE(first_name("In Norland people met.").is_place);
  EXPECT_FALSE(first_name("Norland met people.").is_place);
}

TEST(Mentions, join_the_long_name_and_its_bracket) {
  const ActorRegistry registry({armed_group("front", "Red Front", {"RF"})});
  EXPECT_THAT(names_in("The Red Front (RF) won.", registry), ElementsAre("Red Front (RF)=front"));
}

TEST(Brackets, teach_an_abbreviation_that_nobody_knows) {
  const SmallText text("The Alpha Front (AF) won.");
  const auto learned = learn_bracketed(text.sentence(), text.names(), text.aliases());
  ASSERT_EQ(learned.size(), 1U);
  EXPECT_EQ(learned.front().name, "AF");
  EXPECT_EQ(text.slugs({learned.front().actor}), "alpha");
}

TEST(Brackets, teach_nothing_that_is_a_known_name_or_no_abbreviation) {
  for (const char* sentence : {"The Alpha Front (BRAVO) won.", "The Alpha Front (founded 1990) won.",
                               "The Alpha Front (north) won.", "The Alpha Front (A B) won."}) {
    const SmallText text(sentence);
    EXPECT_TRUE(learn_bracketed(text.sentence(), text.names(), text.aliases()).empty()) << sentence;
  }
}

TEST(Parties, are_lists_with_a_conjunction) {
  EXPECT_THAT(parties_in("ALPHA, BRAVO and CHARLIE won."), ElementsAre("alpha bravo charlie"));
  EXPECT_THAT(parties_in("ALPHA, BRAVO, and CHARLIE won."), ElementsAre("alpha bravo charlie"));
  EXPECT_THAT(parties_in("ALPHA won, DELTA said."), ElementsAre("alpha", "delta"));
}

TEST(Parties, are_parted_where_a_verb_stands_between) {
  EXPECT_THAT(parties_in("ALPHA supports BRAVO and CHARLIE."), ElementsAre("alpha", "bravo charlie"));
}

TEST(Parties, named_as_examples_stand_without_their_class) {
  EXPECT_THAT(parties_in("Groups such as ALPHA and BRAVO won."), ElementsAre("alpha bravo"));
}

TEST(Parties, name_an_actor_once_however_often_the_list_does) {
  EXPECT_THAT(parties_in("ALPHA, BRAVO and the Alpha Front won."), ElementsAre("alpha bravo"));
}

Actor part_of(std::string slug, std::string name, std::string parent) {
  Actor actor = armed_group(std::move(slug), std::move(name));
  actor.attributes.emplace("parent", std::move(parent));
  return actor;
}

TEST(Mentions, are_found_in_other_romanisations) {
  const ActorRegistry registry({armed_group("tk", "Tehrik-e-Kohistan", {"TK"}), armed_group("wadi", "Jaysh al-Wadi")});
  EXPECT_THAT(names_in("The Tehreek-i-Kuhistan met al-Wadi and Jaish-ul-Wadi.", registry),
              ElementsAre("Tehreek-i-Kuhistan=tk", "Jaish-ul-Wadi=wadi"));
}

TEST(Mentions, are_known_by_abbreviations_with_and_without_full_stops) {
  const ActorRegistry registry({armed_group("blx", "Hill Front", {"BLX"}), armed_group("un", "U.N.")});
  EXPECT_THAT(names_in("The B.L.X. met the UN and the U.N. Mission.", registry),
              ElementsAre("B.L.X.=blx", "UN=un", "U.N.=un"));
}

TEST(Mentions, of_a_faction_that_nobody_knows_are_not_the_group) {
  EXPECT_THAT(names_in("ALPHA-K and ALPHA-EP and ALPHA-Azadi fought."), IsEmpty());
  EXPECT_THAT(names_in("ALPHA-backed rebels, the ALPHA-BRAVO nexus and ALPHA-2."),
              ElementsAre("ALPHA=alpha", "ALPHA=alpha", "BRAVO=bravo", "ALPHA=alpha"));
}

TEST(Mentions, of_a_part_beside_its_whole_are_the_part) {
  const ActorRegistry registry(
      {armed_group("alpha", "ALPHA"), part_of("red", "Red Brigade", "alpha"), armed_group("blue", "Blue Brigade")});
  EXPECT_THAT(names_in("ALPHA's Red Brigade won.", registry), ElementsAre("ALPHA's Red Brigade=red"));
  EXPECT_THAT(names_in("The Red Brigade of the ALPHA won.", registry), ElementsAre("Red Brigade of the ALPHA=red"));
  EXPECT_THAT(names_in("ALPHA's Blue Brigade won.", registry), ElementsAre("ALPHA=alpha", "Blue Brigade=blue"));
  EXPECT_THAT(names_in("The Red Brigade left ALPHA.", registry), ElementsAre("Red Brigade=red", "ALPHA=alpha"));
}

TEST(Mentions, of_a_state_answer_to_its_other_names_and_seats) {
  const ActorRegistry registry({Actor{.id = ActorId{"usa"}, .name = "United States", .kind = ActorKind::state}});
  EXPECT_THAT(names_in("The White House, the US and American officials agreed.", registry),
              ElementsAre("White House=usa", "US=usa", "American officials=usa"));
  EXPECT_THAT(names_in("Let us see.", registry), IsEmpty());
}

}  // namespace
}  // namespace entente::read
