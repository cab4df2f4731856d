// SPDX-License-Identifier: Apache-2.0
#include "read/blame.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

// Of ALPHA, which each text names once.
std::optional<Blame> blame_of(const std::string& text) {
  const SmallText small(text);
  const std::size_t alpha = small.token("ALPHA");
  return read_blame(small.sentence(), {alpha, alpha + 1});
}

BlameKind kind_of(const std::string& text) {
  const std::optional<Blame> blame = blame_of(text);
  EXPECT_TRUE(blame.has_value()) << text;
  return blame.value_or(Blame{}).kind;
}

TEST(Blame, without_a_word_of_doubt_is_a_fact) {
  EXPECT_EQ(kind_of("Two farmers were kidnapped by ALPHA."), BlameKind::fact);
  EXPECT_EQ(kind_of("ALPHA fighters bombed the bridge."), BlameKind::fact);
}

TEST(Blame, that_the_group_takes_is_claimed) {
  EXPECT_EQ(kind_of("ALPHA claimed responsibility for the bombing."), BlameKind::claimed);
  EXPECT_EQ(kind_of("The attack was claimed by ALPHA."), BlameKind::claimed);
  EXPECT_EQ(kind_of("ALPHA has admitted the murder."), BlameKind::claimed);
}

TEST(Blame, that_nobody_took_is_not_claimed) {
  EXPECT_NE(kind_of("Nobody claimed responsibility for the bombing, but it was blamed on ALPHA."), BlameKind::claimed);
}

TEST(Blame, by_others_is_an_accusation) {
  EXPECT_EQ(kind_of("Villagers blamed ALPHA for the murder."), BlameKind::accused);
  EXPECT_EQ(kind_of("The murder was attributed to ALPHA."), BlameKind::accused);
  EXPECT_EQ(kind_of("The bridge was blown up by alleged members of ALPHA."), BlameKind::accused);
}

TEST(Blame, by_the_state_is_an_accusation_by_authorities) {
  EXPECT_EQ(kind_of("The police blamed ALPHA for the murder."), BlameKind::accused_by_authorities);
  EXPECT_EQ(kind_of("The minister accused ALPHA of the bombing."), BlameKind::accused_by_authorities);
  EXPECT_EQ(kind_of("ALPHA was accused by the army of the bombing."), BlameKind::accused_by_authorities);
}

TEST(Blame, that_is_left_open_is_possible) {
  EXPECT_EQ(kind_of("The murder may have been the work of ALPHA."), BlameKind::possible);
}

TEST(Blame, that_a_group_lays_on_others_is_none_of_its_own) {
  EXPECT_FALSE(blame_of("ALPHA accused the landlords of the murder.").has_value());
}

TEST(Blame, needs_a_deed_or_a_word_of_blame) { EXPECT_FALSE(blame_of("ALPHA met in the hills.").has_value()); }

TEST(Blame, knows_who_acts_from_who_suffers) {
  EXPECT_TRUE(blame_of("Two farmers were kidnapped by ALPHA.").value_or(Blame{}).is_agent);
  EXPECT_TRUE(blame_of("ALPHA kidnapped two farmers.").value_or(Blame{}).is_agent);
  EXPECT_FALSE(blame_of("ALPHA was attacked.").value_or(Blame{}).is_agent);
}

TEST(Blame, names_the_kinds_of_deed) {
  const std::vector<DeedKind> expected{DeedKind::kidnapping, DeedKind::bombing};
  EXPECT_EQ(blame_of("ALPHA kidnapped two farmers and bombed a bridge.").value_or(Blame{}).deeds, expected);
}

}  // namespace
}  // namespace entente::read
