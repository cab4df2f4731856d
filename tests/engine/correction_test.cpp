// SPDX-License-Identifier: Apache-2.0
#include "engine/correction.hpp"

#include <gmock/gmock.h>

#include "engine/open_project.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;

std::vector<Claim> claims_of(SmallProject& project) { return open_project(project.context()).ledger.claims({}); }

// A project with one claim of the author's: the Red Banner Front trained the Hill Guard.
std::string add_one_claim(SmallProject& project) {
  project.write("note.txt", "The Red Banner Front trained the Hill Guard.");
  project.add({"note.txt"});
  return claims_of(project).at(0).id.value;
}

TEST(Certainty, two_probabilities_in_order_are_taken) {
  EXPECT_EQ(parse_certainty("0.2,0.6"), (CertaintyInterval{0.2, 0.6}));
  EXPECT_EQ(parse_certainty("1"), (CertaintyInterval{1, 1}));
}

TEST(Certainty, all_else_is_refused) {
  for (const char* text : {"", "0.6,0.2", "-0.1,0.5", "0.5,1.1", "nan,1", "0.2;0.6", "0.2,0.6,0.9", "likely"}) {
    EXPECT_EQ(testing::error_of([&] { parse_certainty(text); }).code, ErrorCode::usage) << text;
  }
}

TEST(Decide, a_confirmed_claim_is_no_longer_a_proposal) {
  SmallProject project;
  const std::string id = add_one_claim(project);
  const Outcome outcome =
      project.run("decide", request_of({{"claim", id.substr(0, 6)}, {"decision", "confirm"}, {"by", "analyst"}}));
  EXPECT_THAT(outcome.out, HasSubstr("is confirmed"));
  EXPECT_EQ(claims_of(project).at(0).status, ClaimStatus::confirmed);
}

TEST(Decide, a_corrected_claim_reads_as_the_analyst_says) {
  SmallProject project;
  const std::string id = add_one_claim(project);
  const std::string quote = claims_of(project).at(0).quote;
  project.run("decide", request_of({{"claim", id},
                                    {"decision", "correct"},
                                    {"relation", "shelters"},
                                    {"polarity", "denied"},
                                    {"certainty", "0.2,0.6"},
                                    {"speaker", "velmora"},
                                    {"direction", "b-to-a"},
                                    {"evidence", "lacking"},
                                    {"when", "2022-05"},
                                    {"reason", "misread"}}));
  const Claim claim = claims_of(project).at(0);
  EXPECT_EQ(claim.id.value, id);
  EXPECT_EQ(claim.status, ClaimStatus::corrected);
  EXPECT_EQ(claim.relation, Relation::shelters);
  EXPECT_EQ(claim.polarity, Polarity::denied);
  EXPECT_EQ(claim.certainty, (CertaintyInterval{0.2, 0.6}));
  EXPECT_EQ(to_word(claim.speaker), "velmora");
  EXPECT_EQ(claim.direction, Direction::b_to_a);
  EXPECT_EQ(claim.evidence, EvidenceStatus::said_to_be_lacking);
  EXPECT_EQ(to_word(claim.when), "2022-05-01/2022-05-31");
  EXPECT_EQ(claim.quote, quote) << "what the document says stays";
}

TEST(Decide, a_corrected_pair_is_two_organisations) {
  SmallProject project;
  const std::string id = add_one_claim(project);
  const Error error = testing::error_of(
      [&] { project.run("decide", request_of({{"claim", id}, {"decision", "correct"}, {"b", "rbf"}})); });
  EXPECT_EQ(error.code, ErrorCode::pair_invalid);
  project.run("decide", request_of({{"claim", id}, {"decision", "correct"}, {"b", "velmora"}}));
  EXPECT_EQ(claims_of(project).at(0).b.value, "velmora");
}

TEST(Decide, a_rejected_claim_counts_no_more) {
  SmallProject project;
  const std::string id = add_one_claim(project);
  project.run("decide", request_of({{"claim", id}, {"decision", "reject"}, {"reason", "a rumour"}}));
  const Outcome outcome = project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}}));
  EXPECT_THAT(outcome.out, HasSubstr("ot enough evidence"));
}

TEST(Decide, undo_takes_the_last_decision_back) {
  SmallProject project;
  const std::string id = add_one_claim(project);
  const auto decide = [&](const char* decision) {
    return project.run("decide", request_of({{"claim", id}, {"decision", decision}})).out;
  };
  decide("confirm");
  decide("reject");
  EXPECT_THAT(decide("undo"), HasSubstr("is confirmed"));
  EXPECT_THAT(decide("undo"), HasSubstr("is proposed"));
  EXPECT_EQ(testing::error_of([&] { decide("undo"); }).code, ErrorCode::usage);
}

TEST(Decide, an_unknown_claim_is_told_where_claims_are_listed) {
  SmallProject project;
  add_one_claim(project);
  const Error error =
      testing::error_of([&] { project.run("decide", request_of({{"claim", "ffff"}, {"decision", "confirm"}})); });
  EXPECT_EQ(error.code, ErrorCode::claim_unknown);
  EXPECT_THAT(error.way_out, HasSubstr("entente claims"));
}

TEST(Decide, a_correction_needs_a_change_and_a_change_needs_a_correction) {
  SmallProject project;
  const std::string id = add_one_claim(project);
  const auto decide = [&](const std::vector<std::pair<std::string, std::string>>& options) {
    return testing::error_of([&] { project.run("decide", request_of(options)); }).code;
  };
  EXPECT_EQ(decide({{"claim", id}, {"decision", "correct"}}), ErrorCode::usage);
  EXPECT_EQ(decide({{"claim", id}, {"decision", "confirm"}, {"polarity", "denied"}}), ErrorCode::usage);
  EXPECT_EQ(decide({{"claim", id}, {"decision", "correct"}, {"speaker", "nobody"}}), ErrorCode::actor_unknown);
  EXPECT_EQ(decide({{"claim", id}, {"decision", "correct"}, {"when", "soon"}}), ErrorCode::date_invalid);
  EXPECT_EQ(claims_of(project).at(0).status, ClaimStatus::proposed);
}

}  // namespace
}  // namespace entente::engine
