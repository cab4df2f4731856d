// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/laws/world.hpp"

// A world with about the shape of the case that the project starts from: an essay that hedges and contradicts itself, a
// state that accuses both, a group that denies, and no publisher or date.
namespace entente::testing {
namespace {

constexpr const char* kEssay = R"(
  essay |  | 2023-12-05 | state   | red cooperates blue         | affirmed | .9-1
  essay |  | 2023-12-05 | author  | red cooperates blue         | affirmed | .2-.6
  essay |  | 2023-12-05 | author  | red ideology_apart blue     | affirmed | .9-1
  essay |  | 2023-12-05 | author  | red cooperates blue         | affirmed | .2-.6
  essay |  | 2023-12-05 | author  | red coordinates blue        | affirmed | .2-.6
  essay |  | 2023-12-05 | author  | red unites_temporarily blue | affirmed | .2-.6
  essay |  | 2023-12-05 | author  | red shares_adversary blue   | affirmed | .9-1
  essay |  | 2023-12-05 | author  | red areas_adjoin blue       | affirmed | .9-1
  essay |  | 2023-12-05 | author  | red supports blue           | affirmed | .9-1    | past
  essay |  | 2023-12-05 | author  | red past_cooperation blue   | affirmed | .9-1    | past
  essay |  | 2023-12-05 | author  | red trades blue             | affirmed | .9-1    | past
  essay |  | 2023-12-05 | author  | red allied blue             | denied   | .9-1
  essay |  | 2023-12-05 | author  | red allied blue             | affirmed | .2-.6   | future
  essay |  | 2023-12-05 | author  | red goals_conflict blue     | affirmed | .9-1
  essay |  | 2023-12-05 | author  | red allied blue             | denied   | .2-.6
  essay |  | 2023-12-05 | author  | red distrusts blue          | affirmed | .9-1
  essay |  | 2023-12-05 | unnamed | red allied blue             | denied   | .9-1
  essay |  | 2023-12-05 | author  | red coordinates blue        | affirmed | .55-.8
  essay |  | 2023-12-05 | author  | red linked blue             | affirmed | .9-1
  essay |  | 2023-12-05 | red     | red allied blue             | denied   | .9-1
  essay |  | 2023-12-05 | author  | red allied blue             | affirmed | .2-.45
  essay |  | 2023-12-05 | author  | red coordinates blue        | affirmed | .55-.8  | future)";

engine::AssessmentRequest essay_request() {
  engine::AssessmentRequest request = draw_world(kEssay);
  request.axis = {make_month(2014, 1), make_month(2023, 12)};
  return request;
}

TEST(StartingCase, strategic_is_below_a_fifth_and_a_lower_tie_stands_above_it) {
  const Assessment assessment = assess(essay_request());
  const PerLevel<double>& prob = assessment.prob.back();
  EXPECT_LT(last_at_least(assessment, Level::strategic), 0.20);
  EXPECT_GT(prob[index_of(Level::rhetorical)] + prob[index_of(Level::transactional)] + prob[index_of(Level::tactical)],
            last_at_least(assessment, Level::strategic));
}

TEST(StartingCase, the_figures_are_near_those_the_design_names) {
  // The design names about .35 for at least tactical and .03 to .05 for strategic, with no tempering of what one author
  // says beside himself; tempering takes both down, the first to between a fifth and a third.
  const Assessment assessment = assess(essay_request());
  EXPECT_GT(last_at_least(assessment, Level::tactical), 0.20);
  EXPECT_LT(last_at_least(assessment, Level::tactical), 0.40);
  EXPECT_NEAR(last_at_least(assessment, Level::strategic), 0.035, 0.025);
}

TEST(StartingCase, both_sides_have_their_reasons_each_with_its_claims) {
  const Assessment assessment = assess(essay_request());
  ASSERT_FALSE(assessment.reasons_for.empty());
  ASSERT_FALSE(assessment.reasons_against.empty());
  for (const std::vector<Reason>* side : {&assessment.reasons_for, &assessment.reasons_against}) {
    for (const Reason& reason : *side) {
      EXPECT_FALSE(reason.claims.empty());
      EXPECT_FALSE(reason.claims.front().claim.quote.empty());
    }
  }
}

// The largest share against of what this voice says on an alliance.
double denial_share(const Assessment& assessment, const Voice& voice) {
  double share = 0;
  for (const Reason& reason : assessment.reasons_against) {
    const Claim& claim = reason.claims.front().claim;
    if (claim.relation == Relation::allied && claim.speaker == voice) {
      share = std::min(share, reason.share_logit);
    }
  }
  return share;
}

TEST(StartingCase, the_groups_own_denial_moves_less_than_the_authors) {
  const Assessment assessment = assess(essay_request());
  const double own = denial_share(assessment, {VoiceKind::actor, ActorId{"red"}});
  EXPECT_LT(own, 0);
  EXPECT_LT(denial_share(assessment, {}), own);
}

TEST(StartingCase, confidence_is_low_and_unreviewed_readings_are_named) {
  const Assessment assessment = assess(essay_request());
  EXPECT_TRUE(assessment.has_enough_evidence);
  EXPECT_EQ(assessment.confidence.grade, AnalyticConfidence::low);
  EXPECT_EQ(assessment.unreviewed_count, 22U);
}

}  // namespace
}  // namespace entente::testing
