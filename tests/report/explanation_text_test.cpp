// SPDX-License-Identifier: Apache-2.0
#include "report/explanation_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/explanation_json.hpp"
#include "tests/report/golden.hpp"

namespace entente::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ClaimExplanation sample() {
  ClaimExplanation made{.a_name = "Harbour Front", .b_name = "Salt League"};
  made.sentence = "The ministry accused the group of arming the League.";
  Claim& claim = made.shown.claim;
  claim.id = ClaimId{"a1a1a1a1a1a1"};
  claim.document = DocumentId{"note-01"};
  claim.sentence = {100, 152};
  claim.span = {100, 151};
  claim.quote = made.sentence.substr(0, 51);
  claim.a = ActorId{"harbour_front"};
  claim.b = ActorId{"salt_league"};
  claim.direction = Direction::a_to_b;
  claim.relation = Relation::arms;
  claim.speaker = {VoiceKind::actor, ActorId{"coast_ministry"}};
  claim.resolutions = {{"the group", {121, 130}, claim.a, "the Harbour Front", {40, 57}}};
  made.resolution_names = {"Harbour Front"};
  made.shown.speaker_name = "Coast Ministry";
  made.shown.document_title = "A note";
  made.reader = "reader 1, lexicon 2, actors 3";
  made.marks = {{MarkRole::speaker, {100, 112}, "The ministry", "coast_ministry", ""},
                {MarkRole::cue, {113, 120}, "accused", "accuse", "cue/accuse/accuse"},
                {MarkRole::a, {121, 130}, "the group", "harbour_front", "reference/the group"},
                {MarkRole::relation, {134, 140}, "arming", "arms", "arms/verb/arm"},
                {MarkRole::b, {145, 151}, "League", "salt_league", ""}};
  made.rules = {
      {"arms/verb/arm", "relations.tsv", 39, "tells the relation: arms, verb", "ALPHA sent weapons to BRAVO."},
      {"negation/not", "", 0, "a word of negation in the clause of the relation word", ""}};
  return made;
}

TEST(ExplanationText, a_claim_reads_as_agreed) { expect_golden("explanation.txt", explanation_to_text(sample(), {})); }

TEST(ExplanationText, a_claim_of_another_reader_says_so) {
  ClaimExplanation stored = sample();
  stored.is_read_alike = false;
  stored.marks.clear();
  const std::string text = explanation_to_text(stored, {});
  EXPECT_THAT(text, HasSubstr("The present reader does not make this claim"));
  EXPECT_THAT(text, HasSubstr("The ministry accused"));
  EXPECT_THAT(text, Not(HasSubstr("taken for")));
}

TEST(ExplanationText, a_corrected_claim_says_what_the_marks_show) {
  ClaimExplanation corrected = sample();
  corrected.shown.claim.status = ClaimStatus::corrected;
  EXPECT_THAT(explanation_to_text(corrected, {}), HasSubstr("corrected by hand"));
}

TEST(ExplanationJson, holds_marks_rules_and_antecedents) {
  const auto json = nlohmann::json::parse(explanation_to_json(sample()));
  EXPECT_EQ(json.at("claim"), "a1a1a1a1a1a1");
  EXPECT_EQ(json.at("marks").at(1).at("role"), "cue");
  EXPECT_EQ(json.at("marks").at(1).at("text"), "accused");
  EXPECT_EQ(json.at("rules").at(0).at("line"), 39);
  EXPECT_TRUE(json.at("rules").at(1).at("file").is_null());
  EXPECT_EQ(json.at("resolutions").at(0).at("antecedent"), "the Harbour Front");
  EXPECT_EQ(json.at("is_read_alike"), true);
}

}  // namespace
}  // namespace entente::report
