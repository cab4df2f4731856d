// SPDX-License-Identifier: Apache-2.0
#include "report/finding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Finding, the_headline_says_word_figure_and_interval_with_the_words_of_both_ends) {
  const Finding finding = make_finding(sample_assessment(), Yardstick::icd203);
  EXPECT_EQ(finding.headline.text,
            "As of 2025-12-31, at least tactical co-operation between Harbour Front and Salt League is unlikely (30 %, "
            "90 % interval 15–45 %: very unlikely to roughly even chance).");
}

TEST(Finding, an_interval_in_one_band_repeats_no_words) {
  Assessment assessment = sample_assessment();
  assessment.interval.back()[index_of(Level::tactical)] = {.21, .44};
  EXPECT_THAT(make_finding(assessment, Yardstick::icd203).headline.text, HasSubstr("90 % interval 21–44 %)."));
}

TEST(Finding, a_figure_in_a_gap_of_the_table_is_told_by_the_nearest_band) {
  Assessment assessment = sample_assessment();
  assessment.event_prob = .52;
  EXPECT_THAT(make_finding(assessment, Yardstick::phia).headline.text,
              HasSubstr("is nearest to \"realistic possibility\" (52 %"));
}

TEST(Finding, the_headline_rests_on_what_agrees_with_it_and_dissent_is_the_rest) {
  const Assessment assessment = sample_assessment();
  const Finding finding = make_finding(assessment, Yardstick::icd203);
  EXPECT_THAT(finding.headline.items, ElementsAre(2, 5));
  ASSERT_THAT(finding.dissent, SizeIs(3));
  EXPECT_EQ(finding.dissent[0].number, 1U);
}

TEST(Finding, the_course_names_the_month_of_the_largest_move_and_cites_what_came_out_in_it) {
  const Assessment assessment = sample_assessment();
  const FindingSentence course = make_finding(assessment, Yardstick::icd203).sentences[1];
  EXPECT_EQ(
      course.text,
      "At least tactical co-operation stood at 10 % in 2023-01 and stands at 30 % in 2025-12; its largest move in "
      "one month is 22 points up in 2024-05.");
  EXPECT_THAT(course.items, ElementsAre(1, 3));
}

TEST(Finding, a_level_curve_has_no_month_to_name) {
  EXPECT_THAT(make_finding(empty_assessment(), Yardstick::icd203).sentences[1].text,
              HasSubstr("no month in which it moved"));
}

TEST(Finding, tells_the_evidence_from_the_prior) {
  Assessment assessment = sample_assessment();
  EXPECT_EQ(make_finding(assessment, Yardstick::icd203).shift,
            "With no evidence the model would say 14 %; the evidence raises it to 30 %.");
  assessment.prior_event_prob = .6;
  EXPECT_THAT(make_finding(assessment, Yardstick::icd203).shift, HasSubstr("lowers it to 30 %"));
  EXPECT_EQ(make_finding(empty_assessment(), Yardstick::icd203).shift,
            "With no evidence the model would say 14 %; the evidence leaves it there.");
}

TEST(Finding, tells_what_is_known_of_others_from_the_pairs_own_evidence) {
  Assessment assessment = sample_assessment();
  assessment.network = {.alone_event_prob = .1,
                        .third_actors = {{ActorId{"north"}, "Northland", Level::hostile, Level::hostile, .9},
                                         {ActorId{"east"}, "Eastland", Level::none, Level::tactical, -.1}}};
  EXPECT_EQ(
      make_finding(assessment, Yardstick::icd203).shift,
      "Of any two the model would say 10 %; what is known of others raises that to 14 %; the evidence raises it to "
      "30 %. Third actors that weigh most: Northland (hostile to both); Eastland (no ties with Harbour Front, "
      "tactical ties with Salt League).");
}

TEST(Finding, says_on_whose_word_for_both_sides) {
  const Assessment assessment = sample_assessment();
  const FindingSentence word = make_finding(assessment, Yardstick::icd203).sentences[2];
  EXPECT_THAT(word.text, HasSubstr("Salt League says plainly that Harbour Front attacks together with Salt League"));
  EXPECT_THAT(word.text, HasSubstr("Harbour Front denies plainly that Harbour Front co-operates with Salt League"));
  EXPECT_THAT(word.items, ElementsAre(1, 2));
}

TEST(Finding, not_enough_evidence_is_said_only_where_it_is_so) {
  EXPECT_THAT(make_finding(sample_assessment(), Yardstick::icd203).not_enough, IsEmpty());
  EXPECT_THAT(make_finding(empty_assessment(), Yardstick::icd203).not_enough, SizeIs(2));
}

TEST(Finding, counts_tell_reviewed_from_unreviewed_and_rejected) {
  Assessment assessment = sample_assessment();
  EXPECT_EQ(make_finding(assessment, Yardstick::icd203).counts,
            "7 claims from 5 independent origins; 6 not yet reviewed; 1 left out as rejected.");
  assessment.unreviewed_count = assessment.rejected_count = 0;
  assessment.claim_count = assessment.origin_count = 1;
  EXPECT_EQ(make_finding(assessment, Yardstick::icd203).counts,
            "1 claim from 1 independent origin; all reviewed by a person.");
}

TEST(Finding, confidence_is_said_even_if_its_sentence_is_empty) {
  Assessment assessment = sample_assessment();
  assessment.confidence = {AnalyticConfidence::moderate, ""};
  EXPECT_EQ(make_finding(assessment, Yardstick::icd203).confidence, "Analytic confidence is moderate.");
}

}  // namespace
}  // namespace entente::report
