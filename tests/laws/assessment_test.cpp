// SPDX-License-Identifier: Apache-2.0
#include "engine/assessment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "base/error.hpp"
#include "math/logistic.hpp"
#include "tests/laws/world.hpp"

namespace entente::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

constexpr const char* kWorld = R"(
  d1 | Daily  | 2023-10-05 | author | red coordinates blue    | affirmed | .9-1
  d1 | Daily  | 2023-10-05 | author | red unites_temporarily blue | affirmed | .55-.8
  d2 | Weekly | 2023-11-01 | state  | red supplies blue       | affirmed | .9-1
  d3 | Hourly | 2023-12-01 | blue   | red coordinates blue    | denied   | .9-1
  d3 | Hourly | 2023-12-01 | author | red distrusts blue      | affirmed | .9-1)";

engine::AssessmentRequest request_with_source() {
  engine::AssessmentRequest request = draw_world(kWorld);
  Source daily;
  daily.id = SourceId{"daily"};
  daily.name = "Daily";
  daily.stance = Stance::expert;
  daily.grade = Grade::b;
  request.sources = {daily};
  request.seed = 9;
  request.data_version = "7 claims, hash";
  return request;
}

double sum_of_shares(const Assessment& assessment) {
  double sum = 0;
  for (const Reason& reason : assessment.reasons_for) {
    sum += reason.share_logit;
  }
  for (const Reason& reason : assessment.reasons_against) {
    sum += reason.share_logit;
  }
  return sum;
}

TEST(Assessment, says_what_was_asked_and_with_what) {
  const Assessment assessment = assess(request_with_source());
  EXPECT_EQ(assessment.a_name, "Red Front");
  EXPECT_EQ(assessment.b_name, "Blue Army");
  EXPECT_EQ(assessment.as_of, make_date(2023, 12, 31));
  EXPECT_EQ(assessment.prob.size(), assessment.axis.size());
  EXPECT_EQ(assessment.seed, 9U);
  EXPECT_EQ(assessment.data_version, "7 claims, hash");
  EXPECT_FALSE(assessment.model_version.empty());
}

TEST(Assessment, counts_claims_and_origins) {
  engine::AssessmentRequest request = request_with_source();
  request.claims[0].status = ClaimStatus::confirmed;
  request.claims[2].status = ClaimStatus::rejected;
  const Assessment assessment = assess(request);
  EXPECT_EQ(assessment.claim_count, 4U);
  EXPECT_EQ(assessment.rejected_count, 1U);
  EXPECT_EQ(assessment.unreviewed_count, 3U);
  EXPECT_EQ(assessment.origin_count, 3U);  // Daily, Blue Army, Hourly
}

TEST(Assessment, shares_sum_to_the_shift_and_stand_on_their_sides_largest_first) {
  const Assessment assessment = assess(request_with_source());
  EXPECT_NEAR(sum_of_shares(assessment), math::logit(assessment.event_prob) - math::logit(assessment.prior_event_prob),
              1e-9);
  ASSERT_FALSE(assessment.reasons_for.empty());
  EXPECT_EQ(assessment.reasons_for.front().origin, "Daily");
  for (std::size_t i = 1; i < assessment.reasons_for.size(); ++i) {
    EXPECT_GE(assessment.reasons_for[i - 1].share_logit, assessment.reasons_for[i].share_logit);
  }
  for (const Reason& reason : assessment.reasons_against) {
    EXPECT_LE(reason.share_logit, 0);
  }
  EXPECT_LT(assessment.reasons_for.front().prob_without, assessment.event_prob);
  EXPECT_GT(assessment.reasons_against.front().prob_without, assessment.event_prob);
}

TEST(Assessment, a_family_shows_all_its_claims_the_strongest_wording_first) {
  const Assessment assessment = assess(request_with_source());
  const Reason& reason = assessment.reasons_for.front();
  ASSERT_EQ(reason.claims.size(), 2U);
  EXPECT_EQ(reason.claims[0].claim.relation, Relation::coordinates);
  EXPECT_EQ(reason.claims[0].speaker_name, "the author (Daily)");
  EXPECT_EQ(reason.claims[0].document_title, "Title of d1");
  EXPECT_EQ(reason.claims[0].publisher, "Daily");
  EXPECT_EQ(reason.claims[0].published, "2023-10-05");
  EXPECT_EQ(reason.claims[0].stance, Stance::expert);
  EXPECT_EQ(reason.claims[0].grade, Grade::b);
}

TEST(Assessment, a_driver_is_marked_as_one) {
  const Assessment assessment = assess(request_with_source());
  const auto is_driver = [](const Reason& reason) { return reason.is_driver; };
  EXPECT_EQ(std::ranges::count_if(assessment.reasons_against, is_driver), 1);
  EXPECT_EQ(std::ranges::count_if(assessment.reasons_for, is_driver), 0);
}

TEST(Assessment, without_claims_is_the_prior_flagged_as_not_enough) {
  const Assessment assessment = assess(draw_world(""));
  EXPECT_FALSE(assessment.has_enough_evidence);
  EXPECT_EQ(assessment.confidence.grade, AnalyticConfidence::low);
  EXPECT_NEAR(assessment.event_prob, assessment.prior_event_prob, 1e-12);
  EXPECT_TRUE(assessment.reasons_for.empty() && assessment.reasons_against.empty());
  EXPECT_THAT(assessment.notes, Contains(HasSubstr("Not enough evidence")));
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    EXPECT_NEAR(assessment.prob.back()[level], assessment.prior_prob[level], 1e-12);
  }
}

TEST(Assessment, one_origin_alone_is_not_enough) {
  const Assessment assessment =
      assess(draw_world("d1 | Daily | 2023-10-05 | author | red coordinates blue | affirmed | .9-1"));
  EXPECT_FALSE(assessment.has_enough_evidence);
  EXPECT_GT(assessment.event_prob, assessment.prior_event_prob);
}

TEST(Assessment, the_event_is_the_level_asked_for) {
  engine::AssessmentRequest request = request_with_source();
  request.event_level = Level::rhetorical;
  const Assessment assessment = assess(request);
  EXPECT_EQ(assessment.event_prob, last_at_least(assessment, Level::rhetorical));
  EXPECT_NEAR(assessment.prior_event_prob, 1 - assessment.prior_prob[0] - assessment.prior_prob[1], 1e-9);
  request.event_level = Level::hostile;
  EXPECT_THROW(assess(request), Failure);
}

TEST(Assessment, notes_tell_what_a_reader_must_know) {
  engine::AssessmentRequest request = draw_world(R"(
    d1 | Daily | undated    | author | red coordinates blue | affirmed | .9-1
    d2 | Paper | 2023-11-01 | blue   | red coordinates blue | denied   | .9-1
    d3 | Paper | 2025-01-01 | author | red coordinates blue | affirmed | .9-1
    d4 | Paper | 2023-11-01 | author | red coordinates blue | affirmed | .9-1 | 1999-01-01/1999-12-31
    d5 | Other | 2023-11-03 | other  | red attacks_jointly blue | affirmed | .9-1)");
  request.documents.at(DocumentId{"d1"}).added = make_date(2023, 11, 9);
  const std::vector<std::string> notes = assess(request).notes;
  EXPECT_THAT(notes, Contains(HasSubstr("1 document carries no date")));
  EXPECT_THAT(notes, Contains(HasSubstr("1 claim became known only after 2023-12-31")));
  EXPECT_THAT(notes, Contains(HasSubstr("1 claim speaks only of months outside")));
  EXPECT_THAT(notes, Contains(HasSubstr("unreviewed machine readings: 4 of 4 claims")));
  EXPECT_THAT(notes, Contains(HasSubstr("in no line of sources.csv")));
  EXPECT_THAT(notes, Contains(HasSubstr("affirmed by Daily, Grey League; denied by Blue Army")));
}

TEST(Assessment, no_note_or_sentence_of_confidence_joins_confidence_with_probability) {
  const Assessment assessment = assess(request_with_source());
  for (const std::string& note : assessment.notes) {
    EXPECT_EQ(note.find("confidence"), std::string::npos);
  }
  EXPECT_EQ(assessment.confidence.sentence.find("likely"), std::string::npos);
}

TEST(Assessment, refuses_a_pair_of_one_and_a_backward_axis) {
  engine::AssessmentRequest request = draw_world("");
  request.b = request.a;
  EXPECT_THROW(assess(request), Failure);
  request = draw_world("");
  request.axis = {make_month(2023, 5), make_month(2023, 4)};
  try {
    assess(request);
    FAIL() << "an axis that ends before it begins was used";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::date_invalid);
    EXPECT_NE(failure.error().what.find("2023-04"), std::string::npos);
  }
}

}  // namespace
}  // namespace entente::testing
