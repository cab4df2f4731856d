// SPDX-License-Identifier: Apache-2.0
#include "read/answers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

TEST(Answers, in_a_relative_clause_leave_the_accusation_to_who_accuses) {
  EXPECT_THAT(told("DELTA accuses ALPHA of supplying BRAVO with weapons, which ALPHA has repeatedly denied."),
              UnorderedElementsAre("alpha>bravo arms by delta", "alpha>bravo arms denied by alpha"));
  EXPECT_THAT(told("DELTA accuses ALPHA of sheltering BRAVO, a charge that ALPHA has rejected."),
              UnorderedElementsAre("alpha>bravo shelters by delta", "alpha>bravo shelters denied by alpha"));
}

TEST(Answers, in_the_same_sentence_deny_what_it_told) {
  EXPECT_THAT(told("DELTA accused ALPHA of arming BRAVO, but ALPHA denied the charge."),
              UnorderedElementsAre("alpha>bravo arms by delta", "alpha>bravo arms denied by alpha"));
}

TEST(Answers, do_not_deny_what_the_author_vouches_for) {
  EXPECT_THAT(told("ALPHA, which denies such ties, has armed BRAVO."), ElementsAre("alpha>bravo arms"));
}

TEST(Answers, end_where_the_same_voice_accuses_another) {
  EXPECT_THAT(told("ALPHA denies backing BRAVO and accuses DELTA of sheltering CHARLIE."),
              UnorderedElementsAre("alpha>bravo supports denied by alpha", "delta>charlie shelters by alpha"));
}

TEST(Answers, of_a_gerund_stand_behind_it) {
  EXPECT_THAT(told("ALPHA split from BRAVO in 2019, saying CHARLIE had betrayed the peace."),
              ElementsAre("alpha=bravo past_cooperation"));
}

TEST(Answers, are_no_answers_where_the_text_itself_finds_little) {
  const Claim claim = only_claim("There is little to suggest that ALPHA and BRAVO work together.");
  EXPECT_EQ(claim.speaker.kind, VoiceKind::author);
  EXPECT_EQ(claim.polarity, Polarity::denied);
  EXPECT_EQ(claim.evidence, EvidenceStatus::said_to_be_lacking);
}

TEST(Answers, of_a_dated_statement_are_no_voice) {
  EXPECT_EQ(only_claim("The statement of November 2020 praised the pact between ALPHA and BRAVO.").speaker.kind,
            VoiceKind::author);
}

}  // namespace
}  // namespace entente::read
