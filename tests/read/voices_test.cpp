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

// Every text says that ALPHA supports BRAVO.
const std::vector<Spoken>& spoken() {
  static const std::vector<Spoken> rows{
      {"ALPHA supports BRAVO.", "author"},
      {"DELTA said that ALPHA supports BRAVO.", "delta"},
      {"DELTA says ALPHA supports BRAVO.", "delta"},
      {"ALPHA supports BRAVO, DELTA said.", "delta"},
      {"ALPHA supports BRAVO, said DELTA.", "delta"},
      {"\"ALPHA supports BRAVO,\" DELTA said.", "delta"},
      {"“ALPHA supports BRAVO,” said DELTA.", "delta"},
      {"According to DELTA, ALPHA supports BRAVO.", "delta"},
      {"ALPHA supports BRAVO, according to DELTA.", "delta"},
      {"DELTA accused ALPHA of supporting BRAVO.", "delta"},
      {"ALPHA is accused by DELTA of supporting BRAVO.", "delta"},
      {"ALPHA has been accused of supporting BRAVO.", "unnamed"},
      {"ALPHA is accused of supporting BRAVO.", "unnamed"},
      {"DELTA's claim that ALPHA supports BRAVO was repeated.", "delta"},
      {"The claim by DELTA that ALPHA supports BRAVO was repeated.", "delta"},
      {"ALPHA allegedly supports BRAVO.", "unnamed"},
      {"ALPHA reportedly supports BRAVO.", "unnamed"},
      {"ALPHA is believed to support BRAVO.", "unnamed"},
      {"A DELTA spokesman said that ALPHA supports BRAVO.", "delta"},
      {"Leaders of DELTA said that ALPHA supports BRAVO.", "delta"},
      {"Norlandic officials said that ALPHA supports BRAVO.", "norland"},
      {"Norburg said that ALPHA supports BRAVO.", "norland"},
      {"The government of Norland said that ALPHA supports BRAVO.", "norland"},
      {"Maria Lopez said that ALPHA supports BRAVO.", "unnamed"},
      {"DELTA suspects that ALPHA supports BRAVO.", "delta"},
  };
  return rows;
}

TEST(Voices, vouch_for_the_statement) {
  for (const Spoken& row : spoken()) {
    Claim claim = only_claim(row.text);
    EXPECT_EQ(to_word(claim.speaker), row.speaker) << row.text;
    claim.speaker = {};
    EXPECT_EQ(told(claim), "alpha>bravo supports") << row.text;
  }
}

TEST(Voices, of_a_party_may_speak_of_itself) {
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

CueKind cue_of(const std::string& text) {
  const Claim claim = only_claim(text);
  EXPECT_TRUE(claim.cue.has_value());
  return claim.cue ? claim.cue->kind : CueKind::urge;
}

TEST(Voices, leave_their_cue) {
  EXPECT_EQ(cue_of("DELTA said that ALPHA supports BRAVO."), CueKind::assert_);
  EXPECT_EQ(cue_of("DELTA accused ALPHA of supporting BRAVO."), CueKind::accuse);
  EXPECT_EQ(cue_of("DELTA denied that ALPHA supports BRAVO."), CueKind::deny);
  EXPECT_EQ(cue_of("DELTA admitted that ALPHA supports BRAVO."), CueKind::admit);
  EXPECT_EQ(cue_of("DELTA suspects that ALPHA supports BRAVO."), CueKind::suspect);
  EXPECT_EQ(only_claim("DELTA accused ALPHA of supporting BRAVO.").cue->text, "accused");
}

TEST(Voices, that_fear_a_deed_speak_of_it_and_distrust_who_might_do_it) {
  const std::string text = "DELTA fears that ALPHA supports BRAVO.";
  EXPECT_THAT(told(text), UnorderedElementsAre("alpha>bravo supports by delta", "delta>alpha distrusts"));
  for (const Claim& claim : read_text(text).claims) {
    EXPECT_TRUE(claim.relation == Relation::distrusts || (claim.cue && claim.cue->kind == CueKind::fear));
  }
}

TEST(Voices, leave_no_cue_for_the_authors_own_statement) {
  EXPECT_FALSE(only_claim("ALPHA supports BRAVO.").cue.has_value());
  EXPECT_FALSE(only_claim("ALPHA may support BRAVO.").cue.has_value()) << "a hedge is no cue";
}

TEST(Voices, that_accuse_make_no_hostile_claim) {
  EXPECT_THAT(told("DELTA accused ALPHA of supporting BRAVO."), ElementsAre("alpha>bravo supports by delta"));
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
