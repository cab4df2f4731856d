// SPDX-License-Identifier: Apache-2.0
#include "report/contradictions_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/contradictions_json.hpp"
#include "tests/report/golden.hpp"
#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ShownClaim said(const char* id, const char* speaker, const char* quote, Polarity polarity) {
  ShownClaim shown;
  shown.claim.id = ClaimId{id};
  shown.claim.document = DocumentId{"note-01"};
  shown.claim.span = {12, 70};
  shown.claim.quote = quote;
  shown.claim.a = ActorId{"harbour_front"};
  shown.claim.b = ActorId{"salt_league"};
  shown.claim.relation = Relation::arms;
  shown.claim.polarity = polarity;
  shown.speaker_name = speaker;
  shown.document_title = "A note";
  shown.publisher = "Coast Daily";
  shown.published = "2024-05-01";
  return shown;
}

std::vector<Contradiction> sample() {
  Contradiction own{
      .voices = ContradictionVoices::one_voice_one_document,
      .is_within_document = true,
      .left = said("a1a1a1a1a1a1", "the author (Coast Daily)", "the Front arms the League", Polarity::affirmed),
      .right = said("b2b2b2b2b2b2", "the author (Coast Daily)", "the Front arms nobody", Polarity::denied),
      .reason = "Said in one text: one affirms “gives weapons to”, the other denies it."};
  Contradiction party = own;
  party.voices = ContradictionVoices::one_of_the_pair;
  party.is_within_document = false;
  party.right = said("c3c3c3c3c3c3", "Harbour Front", "we arm nobody", Polarity::denied);
  party.others = 2;
  return {own, party};
}

TEST(ContradictionsText, a_list_reads_as_agreed) {
  expect_golden("contradictions.txt", contradictions_to_text(sample(), sample_actors(), {}, 20));
}

TEST(ContradictionsText, what_is_left_out_is_counted) {
  const std::string text = contradictions_to_text(sample(), sample_actors(), {}, 1);
  EXPECT_THAT(text, HasSubstr("1 more; --all shows them."));
  EXPECT_THAT(text, Not(HasSubstr("we arm nobody")));
}

TEST(ContradictionsText, none_is_said_with_the_way_on) {
  EXPECT_EQ(contradictions_to_text({}, sample_actors(), {}, 20),
            "No two statements contradict each other.\nNext: entente claims lists what is said\n");
}

TEST(ContradictionsJson, holds_both_sides) {
  const auto json = nlohmann::json::parse(contradictions_to_json(sample()));
  const auto& first = json.at("contradictions").at(0);
  EXPECT_EQ(first.at("kind"), "denial");
  EXPECT_EQ(first.at("voices"), "one voice one document");
  EXPECT_EQ(first.at("left").at("quote"), "the Front arms the League");
  EXPECT_EQ(first.at("right").at("polarity"), "denied");
  EXPECT_EQ(json.at("contradictions").at(1).at("others"), 2);
}

}  // namespace
}  // namespace entente::report
