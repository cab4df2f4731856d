// SPDX-License-Identifier: Apache-2.0
#include "read/references.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// "words=slugs" of each reference in the last sentence of a text.
std::vector<std::string> references_in(std::string text) {
  const SmallText small(std::move(text));
  std::vector<std::string> lines;
  for (const Mention& mention : small.mentions(small.sentence_count() - 1)) {
    if (!mention.rule.empty()) {
      lines.push_back(small.words(mention.tokens) + "=" + small.slugs(mention.actors));
    }
  }
  return lines;
}

TEST(References, the_group_is_the_armed_group_named_before) {
  EXPECT_THAT(references_in("ALPHA burned a depot. The group has many members."), ElementsAre("The group=alpha"));
  EXPECT_THAT(references_in("ALPHA burned a depot in Norland. The outfit has many members."),
              ElementsAre("The outfit=alpha"));
}

TEST(References, it_is_the_subject_of_the_sentence_or_of_the_one_before) {
  EXPECT_THAT(references_in("ALPHA met BRAVO. It has many members."), ElementsAre("It=alpha"));
  EXPECT_THAT(references_in("ALPHA said its members met BRAVO."), ElementsAre("its=alpha"));
}

TEST(References, it_stands_for_nothing_in_it_is_clear_that) {
  EXPECT_THAT(references_in("ALPHA won. It is clear that the day was long."), IsEmpty());
}

TEST(References, these_two_groups_and_both_are_the_two_named_before) {
  EXPECT_THAT(references_in("ALPHA and BRAVO won. These two groups met."), ElementsAre("These two groups=alpha bravo"));
  EXPECT_THAT(references_in("ALPHA and BRAVO won. Both were glad."), ElementsAre("Both=alpha bravo"));
  EXPECT_THAT(references_in("ALPHA and BRAVO won. Norland met them."), ElementsAre("them=alpha bravo"));
}

TEST(References, they_are_two_groups_named_apart) {
  EXPECT_THAT(references_in("ALPHA won. BRAVO lost. The two groups met."),
              testing::AnyOf(ElementsAre("The two groups=alpha bravo"), ElementsAre("The two groups=bravo alpha")));
}

TEST(References, the_three_need_three) {
  EXPECT_THAT(references_in("ALPHA, BRAVO and CHARLIE won. The three met."),
              ElementsAre("The three=alpha bravo charlie"));
  EXPECT_THAT(references_in("ALPHA and BRAVO won. The three met."), IsEmpty());
}

TEST(References, the_military_and_the_government_are_the_state_named_before) {
  EXPECT_THAT(references_in("Norland sent troops. The military won."), ElementsAre("The military=norland"));
  EXPECT_THAT(references_in("Norland sent troops. The government was glad."), ElementsAre("The government=norland"));
}

TEST(References, to_a_state_reach_back_through_the_whole_document) {
  EXPECT_THAT(references_in("Norland sent troops. One. Two. Three. Four. Five. The military won."),
              ElementsAre("The military=norland"));
}

TEST(References, to_groups_do_not_reach_back_far) {
  const std::string far = "ALPHA and BRAVO won. The sun rose. The sun set. It rained. It snowed. It thawed. ";
  EXPECT_THAT(references_in(far + "The group was glad."), IsEmpty());
  EXPECT_THAT(references_in(far + "They were glad."), IsEmpty());
  EXPECT_THAT(references_in(far + "Its members were glad."), IsEmpty());
}

TEST(References, to_nobody_are_left_out) { EXPECT_THAT(references_in("They met. The group won. It lost."), IsEmpty()); }

TEST(References, keep_the_words_they_were_taken_from) {
  const SmallText text("ALPHA won. The group was glad.");
  const auto mentions = text.mentions(1);
  ASSERT_FALSE(mentions.empty());
  EXPECT_EQ(text.words(mentions.front().antecedents.at(0)), "ALPHA");
  EXPECT_FALSE(mentions.front().rule.empty());
}

TEST(References, stand_recorded_in_the_claim) {
  const Claim claim = only_claim("ALPHA and BRAVO were seen in town. These two groups cooperate.");
  EXPECT_EQ(told(claim), "alpha=bravo cooperates");
  ASSERT_EQ(claim.resolutions.size(), 2U);
  EXPECT_EQ(claim.resolutions[0].mention, "These two groups");
  EXPECT_EQ(claim.resolutions[0].antecedent, "ALPHA and BRAVO");
  EXPECT_THAT((std::vector{claim.resolutions[0].actor.value, claim.resolutions[1].actor.value}),
              UnorderedElementsAre("alpha", "bravo"));
}

TEST(References, of_names_are_none) { EXPECT_THAT(only_claim("ALPHA supports BRAVO.").resolutions, IsEmpty()); }

TEST(References, each_other_names_the_two_of_the_sentence) {
  EXPECT_THAT(told("ALPHA and BRAVO cooperate with each other."), ElementsAre("alpha=bravo cooperates"));
}

}  // namespace
}  // namespace entente::read
