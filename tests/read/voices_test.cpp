// SPDX-License-Identifier: Apache-2.0
#include "read/voices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

struct Spoken {
  std::string text;
  std::string speaker;
};

class VoicesHear : public testing::TestWithParam<Spoken> {};

// Every text says that ALPHA supports BRAVO.
TEST_P(VoicesHear, who_vouches_for_the_statement) {
  Claim claim = only_claim(GetParam().text);
  EXPECT_EQ(to_word(claim.speaker), GetParam().speaker) << GetParam().text;
  claim.speaker = {};
  EXPECT_EQ(told(claim), "alpha>bravo supports") << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Speakers, VoicesHear,
    testing::Values(Spoken{"ALPHA supports BRAVO.", "author"}, Spoken{"DELTA said that ALPHA supports BRAVO.", "delta"},
                    Spoken{"DELTA says ALPHA supports BRAVO.", "delta"},
                    Spoken{"ALPHA supports BRAVO, DELTA said.", "delta"},
                    Spoken{"ALPHA supports BRAVO, said DELTA.", "delta"},
                    Spoken{"\"ALPHA supports BRAVO,\" DELTA said.", "delta"},
                    Spoken{"“ALPHA supports BRAVO,” said DELTA.", "delta"},
                    Spoken{"According to DELTA, ALPHA supports BRAVO.", "delta"},
                    Spoken{"ALPHA supports BRAVO, according to DELTA.", "delta"},
                    Spoken{"DELTA accused ALPHA of supporting BRAVO.", "delta"},
                    Spoken{"ALPHA is accused by DELTA of supporting BRAVO.", "delta"},
                    Spoken{"ALPHA has been accused of supporting BRAVO.", "unnamed"},
                    Spoken{"ALPHA is accused of supporting BRAVO.", "unnamed"},
                    Spoken{"DELTA's claim that ALPHA supports BRAVO was repeated.", "delta"},
                    Spoken{"The claim by DELTA that ALPHA supports BRAVO was repeated.", "delta"},
                    Spoken{"ALPHA allegedly supports BRAVO.", "unnamed"},
                    Spoken{"ALPHA reportedly supports BRAVO.", "unnamed"},
                    Spoken{"ALPHA is believed to support BRAVO.", "unnamed"},
                    Spoken{"A DELTA spokesman said that ALPHA supports BRAVO.", "delta"},
                    Spoken{"Leaders of DELTA said that ALPHA supports BRAVO.", "delta"},
                    Spoken{"Norlandic officials said that ALPHA supports BRAVO.", "norland"},
                    Spoken{"Norburg said that ALPHA supports BRAVO.", "norland"},
                    Spoken{"The government of Norland said that ALPHA supports BRAVO.", "norland"},
                    Spoken{"Maria Lopez said that ALPHA supports BRAVO.", "unnamed"},
                    Spoken{"DELTA fears that ALPHA supports BRAVO.", "delta"},
                    Spoken{"DELTA suspects that ALPHA supports BRAVO.", "delta"},
                    Spoken{"ALPHA supports BRAVO, although DELTA said nothing.", "author"}));

TEST(Voices, of_classes_of_people_are_unnamed) {
  EXPECT_THAT(told("Analysts say that ALPHA supports BRAVO."), ElementsAre("alpha>bravo supports by unnamed"));
  EXPECT_THAT(told("Some observers believe that ALPHA supports BRAVO."), ElementsAre("alpha>bravo supports by unnamed"));
}

TEST(Voices, of_a_party_may_speak_of_itself) {
  EXPECT_THAT(told("ALPHA said that it supports BRAVO."), ElementsAre("alpha>bravo supports by alpha"));
  EXPECT_THAT(told("ALPHA admitted supporting BRAVO."), ElementsAre("alpha>bravo supports by alpha"));
}

TEST(Voices, that_speak_together_give_a_claim_each) {
  EXPECT_THAT(told("DELTA and ECHO said that ALPHA supports BRAVO."),
              UnorderedElementsAre("alpha>bravo supports by delta", "alpha>bravo supports by echo"));
}

TEST(Voices, inside_others_are_the_speaker_and_the_others_are_listed) {
  const Claim claim = only_claim("DELTA said that ECHO believes that ALPHA supports BRAVO.");
  EXPECT_EQ(to_word(claim.speaker), "echo");
  EXPECT_THAT(claim.via, ElementsAre(Voice{VoiceKind::actor, ActorId{"delta"}}));
}

TEST(Voices, of_the_author_are_never_listed) {
  EXPECT_THAT(only_claim("DELTA said that ALPHA supports BRAVO.").via, IsEmpty());
  EXPECT_THAT(only_claim("ALPHA supports BRAVO.").via, IsEmpty());
}

CueKind cue_of(std::string text) {
  const Claim claim = only_claim(std::move(text));
  EXPECT_TRUE(claim.cue.has_value());
  return claim.cue ? claim.cue->kind : CueKind::urge;
}

TEST(Voices, leave_their_cue) {
  EXPECT_EQ(cue_of("DELTA said that ALPHA supports BRAVO."), CueKind::assert_);
  EXPECT_EQ(cue_of("DELTA accused ALPHA of supporting BRAVO."), CueKind::accuse);
  EXPECT_EQ(cue_of("DELTA denied that ALPHA supports BRAVO."), CueKind::deny);
  EXPECT_EQ(cue_of("DELTA admitted that ALPHA supports BRAVO."), CueKind::admit);
  EXPECT_EQ(cue_of("DELTA suspects that ALPHA supports BRAVO."), CueKind::suspect);
  EXPECT_EQ(cue_of("DELTA fears that ALPHA supports BRAVO."), CueKind::fear);
  EXPECT_EQ(only_claim("DELTA accused ALPHA of supporting BRAVO.").cue->text, "accused");
}

TEST(Voices, leave_no_cue_for_the_authors_own_statement) {
  EXPECT_FALSE(only_claim("ALPHA supports BRAVO.").cue.has_value());
  EXPECT_FALSE(only_claim("ALPHA may support BRAVO.").cue.has_value()) << "a hedge is no cue";
}

TEST(Voices, that_accuse_make_no_hostile_claim) {
  EXPECT_THAT(told("DELTA accused ALPHA of supporting BRAVO."), ElementsAre("alpha>bravo supports by delta"));
}

TEST(Voices, that_demand_an_end_say_that_the_tie_exists) {
  EXPECT_THAT(told("DELTA demanded that ALPHA end its support for BRAVO."),
              ElementsAre("alpha>bravo supports by delta"));
}

TEST(Voices, are_found_innermost_first) {
  const SmallText text("DELTA said that ECHO believes that ALPHA supports BRAVO.");
  const auto parties = text.parties();
  const auto all = find_attributions(text.sentence(), parties);
  const std::size_t at = text.token("supports");
  const auto around = attributions_of(all, {at, at + 1});
  ASSERT_EQ(around.size(), 2U);
  EXPECT_EQ(text.slugs(around[0]->speakers), "echo");
  EXPECT_EQ(text.slugs(around[1]->speakers), "delta");
}

}  // namespace
}  // namespace entente::read
