// SPDX-License-Identifier: Apache-2.0
#include "report/claims_text.hpp"

#include <gtest/gtest.h>

#include "tests/report/golden.hpp"
#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

std::vector<Claim> sample_claims() {
  Claim accusation;
  accusation.id = ClaimId{"a1a1a1a1a1a1"};
  accusation.document = DocumentId{"note-01"};
  accusation.span = {12, 70};
  accusation.quote = "the Front gives the League\nits old rifles";
  accusation.speaker = {VoiceKind::actor, ActorId{"coast_ministry"}};
  accusation.via = {{VoiceKind::unnamed, {}}};
  accusation.cue = Cue{"has accused", {1, 12}, CueKind::accuse};
  accusation.a = ActorId{"harbour_front"};
  accusation.b = ActorId{"salt_league"};
  accusation.direction = Direction::a_to_b;
  accusation.relation = Relation::arms;
  accusation.evidence = EvidenceStatus::said_to_be_lacking;
  accusation.when = *claim_time_from_word("2024-05/..");
  accusation.where = "Lower Coast";
  accusation.rules = {"cue:accuse", "relation:arms"};
  Claim denial = accusation;
  denial.id = ClaimId{"d6d6d6d6d6d6"};
  denial.quote = "we arm nobody";
  denial.speaker = {VoiceKind::actor, ActorId{"harbour_front"}};
  denial.via.clear();
  denial.cue.reset();
  denial.polarity = Polarity::denied;
  denial.evidence = EvidenceStatus::none_stated;
  denial.when = {};
  denial.where.clear();
  denial.rules = {"negation:nobody"};
  denial.status = ClaimStatus::confirmed;
  return {accusation, denial};
}

TEST(ClaimsText, a_list_reads_as_agreed) {
  expect_golden("claims.txt", claims_to_text(sample_claims(), sample_actors(), {}));
}

TEST(ClaimsText, none_is_said_with_the_way_on) {
  EXPECT_EQ(claims_to_text({}, sample_actors(), {}),
            "No claims. Next: entente add FILE, or ask with fewer restrictions\n");
}

TEST(ClaimsText, a_quote_cannot_steer_the_terminal) {
  std::vector<Claim> claims = sample_claims();
  claims[0].quote = "\x1b[2Jgone";
  claims[0].where = "\x1b[2Jgone";
  EXPECT_EQ(claims_to_text(claims, sample_actors(), {}).find('\x1b'), std::string::npos);
}

TEST(ProposalsText, count_and_place_are_told) {
  const std::vector<Proposal> proposals{{"Lantern Brigade", "LB", DocumentId{"note-01"}, {12, 27}, 4},
                                        {"Men of the Reef", "", DocumentId{"note-03"}, {5, 20}, 1}};
  EXPECT_EQ(proposals_to_text(proposals, {}),
            "2 names look like groups and are in no registry:\n"
            "  - Lantern Brigade (LB), 4 mentions, first at note-01:12-27\n"
            "  - Men of the Reef, 1 mention, first at note-03:5-20\n"
            "Next: add a line to actors.csv for each that is an organisation.\n");
}

TEST(ProposalsText, one_is_singular_and_none_is_silent) {
  const std::vector<Proposal> proposals{{"Men of the Reef", "", DocumentId{"note-03"}, {5, 20}, 1}};
  EXPECT_TRUE(proposals_to_text(proposals, {}).starts_with("1 name looks like a group and is in no registry:"));
  EXPECT_EQ(proposals_to_text({}, {}), "");
}

}  // namespace
}  // namespace entente::report
