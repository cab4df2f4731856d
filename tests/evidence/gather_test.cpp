// SPDX-License-Identifier: Apache-2.0
#include "evidence/gather.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "tests/laws/world.hpp"

namespace entente::evidence {
namespace {

using entente::testing::draw_world;
using entente::testing::small_registry;

Evidence gather_world(const engine::AssessmentRequest& request) {
  const Pair pair = make_pair_of(request.a, request.b);
  const ActorRegistry actors = small_registry();
  return gather({.pair = pair,
                 .axis = request.axis,
                 .as_of = request.as_of,
                 .claims = request.claims,
                 .surroundings = request.surroundings,
                 .documents = request.documents,
                 .sources = request.sources,
                 .actors = actors});
}

TEST(Gather, turns_claims_to_observations_of_their_origins) {
  const Evidence evidence = gather_world(draw_world(R"(
      d1 | Daily  | 2023-01-05 | author | red coordinates blue | affirmed | .2-.6
      d1 | Daily  | 2023-01-05 | state  | red supplies blue    | affirmed | .9-1
      d2 | Weekly | 2023-03-01 | blue   | red supplies blue    | denied   | .9-1)"));
  ASSERT_EQ(evidence.observations.size(), 3U);
  EXPECT_EQ(evidence.period_count, 24U);
  EXPECT_EQ(evidence.origins[evidence.observations[0].origin].name, "Daily");
  EXPECT_EQ(evidence.origins[evidence.observations[1].origin].stance, Stance::adverse);
  EXPECT_EQ(evidence.origins[evidence.observations[2].origin].stance, Stance::one_of_the_pair);
  EXPECT_NEAR(evidence.observations[2].rating, -1.6448536269514722, 1e-9);
  EXPECT_EQ(evidence.observations[2].periods.at(0).period, 14U);
  EXPECT_EQ(evidence.used_count, 3U);
  EXPECT_EQ(evidence.newest, make_date(2023, 3, 1));
}

TEST(Gather, leaves_out_what_is_rejected_later_known_or_of_other_pairs) {
  engine::AssessmentRequest request = draw_world(R"(
      d1 | Daily  | 2023-01-05 | author | red arms blue | affirmed | .9-1
      d2 | Weekly | 2023-02-05 | author | red arms blue | affirmed | .9-1
      d3 | Daily  | 2024-02-05 | author | red arms blue | affirmed | .9-1
      d4 | Hourly | 2023-03-05 | author | red arms other | affirmed | .9-1)");
  request.claims[1].status = ClaimStatus::rejected;
  request.claims.push_back(request.surroundings[0]);
  const Evidence evidence = gather_world(request);
  EXPECT_EQ(evidence.observations.size(), 1U);
  EXPECT_EQ(evidence.rejected_count, 1U);
  EXPECT_EQ(evidence.later_count, 1U);
  EXPECT_TRUE(evidence.claim_facts[0].is_used);
  EXPECT_FALSE(evidence.claim_facts[1].is_used);
  EXPECT_FALSE(evidence.claim_facts[3].is_used);
}

TEST(Gather, an_undated_document_counts_from_the_day_it_was_added_and_is_counted) {
  engine::AssessmentRequest request = draw_world(R"(
      d1 | Daily | undated | author | red arms blue    | affirmed | .9-1
      d1 | Daily | undated | author | red trains blue  | affirmed | .9-1)");
  EXPECT_EQ(gather_world(request).later_count, 2U);  // added in June 2024, after the day asked for
  request.as_of = make_date(2024, 6, 30);
  request.axis.last = make_month(2024, 6);
  const Evidence evidence = gather_world(request);
  EXPECT_EQ(evidence.undated_document_count, 1U);
  EXPECT_EQ(evidence.observations.at(0).periods.at(0).period, 29U);
}

TEST(Gather, a_later_surrounding_claim_tells_nothing_of_a_stance_before) {
  engine::AssessmentRequest request = draw_world(R"(
      d1 | Daily | 2023-01-05 | other  | red arms blue    | affirmed | .9-1
      d2 | Daily | 2024-01-05 | author | other fights red | affirmed | .9-1)");
  EXPECT_EQ(gather_world(request).claim_facts[0].stance, Stance::neutral);
  request.as_of = make_date(2024, 1, 31);
  EXPECT_EQ(gather_world(request).claim_facts[0].stance, Stance::adverse);
}

TEST(Gather, counts_claims_that_speak_of_no_month_of_the_axis) {
  const Evidence evidence = gather_world(
      draw_world("d1 | Daily | 2023-01-05 | author | red arms blue | affirmed | .9-1 | 2011-01-01/2012-01-01"));
  EXPECT_EQ(evidence.outside_count, 1U);
  EXPECT_TRUE(evidence.observations.at(0).periods.empty());
}

TEST(Gather, names_the_claim_whose_document_is_missing) {
  engine::AssessmentRequest request = draw_world("d1 | Daily | 2023-01-05 | author | red arms blue | affirmed | .9-1");
  request.documents.clear();
  try {
    gather_world(request);
    FAIL() << "a claim without its document was used";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::claim_invalid);
    EXPECT_NE(failure.error().place.find(request.claims[0].id.value), std::string::npos);
    EXPECT_NE(failure.error().what.find("d1"), std::string::npos);
  }
}

TEST(Gather, the_order_in_which_claims_are_given_does_not_matter) {
  engine::AssessmentRequest request = draw_world(R"(
      d1 | Daily  | 2023-01-05 | author | red coordinates blue | affirmed | .2-.6
      d2 | Weekly | 2023-03-01 | blue   | red supplies blue    | denied   | .9-1
      d3 | Hourly | 2022-03-01 | author | red supplies blue    | affirmed | .9-1)");
  const Evidence forward = gather_world(request);
  std::swap(request.claims[0], request.claims[2]);
  const Evidence backward = gather_world(request);
  ASSERT_EQ(forward.observations.size(), backward.observations.size());
  for (std::size_t i = 0; i < forward.observations.size(); ++i) {
    EXPECT_EQ(forward.observations[i].rating, backward.observations[i].rating);
    EXPECT_EQ(forward.origins[forward.observations[i].origin].key,
              backward.origins[backward.observations[i].origin].key);
  }
}

}  // namespace
}  // namespace entente::evidence
