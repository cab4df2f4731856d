// SPDX-License-Identifier: Apache-2.0
#include "report/assessment_text.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "report/visible_text.hpp"
#include "tests/report/golden.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/report/sentences.hpp"

namespace entente::report {
namespace {

TEST(AssessmentText, the_answer_reads_as_agreed) {
  expect_golden("assessment.txt", assessment_to_text(sample_assessment(), {}));
}

TEST(AssessmentText, with_no_evidence_that_is_said_first_and_the_prior_as_such) {
  const std::string text = assessment_to_text(empty_assessment(), {});
  expect_golden("assessment_empty.txt", text);
  EXPECT_LT(text.find("Not enough evidence"), text.find("As of"));
  EXPECT_NE(text.find("rest on the prior, 14 %"), std::string::npos);
}

TEST(AssessmentText, confidence_and_probability_never_share_a_sentence) {
  for (const Yardstick yardstick : {Yardstick::icd203, Yardstick::phia, Yardstick::kent}) {
    expect_confidence_apart(assessment_to_text(sample_assessment(), {.yardstick = yardstick}));
    expect_confidence_apart(assessment_to_text(empty_assessment(), {.yardstick = yardstick}));
  }
}

TEST(AssessmentText, ends_with_the_next_command) {
  EXPECT_TRUE(
      assessment_to_text(sample_assessment(), {}).ends_with("\n\nNext: entente why harbour_front salt_league\n"));
}

TEST(AssessmentText, no_line_is_wider_than_asked) {
  for (const int width : {48, 60, 80, 100}) {
    std::istringstream lines(assessment_to_text(sample_assessment(), {.width = width}));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(display_width(line), static_cast<std::size_t>(width)) << line;
    }
  }
}

TEST(AssessmentText, words_follow_the_yardstick_that_was_asked_for) {
  Assessment assessment = sample_assessment();
  assessment.event_prob = .30;
  const auto words = [&](Yardstick yardstick) {
    return visible_line(assessment_to_text(assessment, {.yardstick = yardstick}));
  };
  EXPECT_NE(words(Yardstick::icd203).find("League is unlikely (30 %"), std::string::npos);
  EXPECT_NE(words(Yardstick::phia).find("League is unlikely (30 %"), std::string::npos);
  EXPECT_NE(words(Yardstick::kent).find("League is probably not the case (30 %"), std::string::npos);
}

TEST(AssessmentText, without_colour_there_is_no_escape_code_and_with_it_there_is) {
  EXPECT_EQ(assessment_to_text(sample_assessment(), {}).find('\x1b'), std::string::npos);
  EXPECT_NE(assessment_to_text(sample_assessment(), {.is_colour = true}).find("\x1b[1m"), std::string::npos);
}

TEST(AssessmentText, a_document_cannot_steer_the_terminal_from_any_field) {
  const std::string bomb = "x\x1b]0;owned\a\x1b[2J\u202Ey";
  Assessment assessment = sample_assessment();
  assessment.a_name = bomb;
  assessment.notes = {bomb};
  assessment.confidence.sentence = bomb;
  Reason& reason = assessment.reasons_for[0];
  reason.origin = bomb;
  ShownClaim& shown = reason.claims[0];
  shown.claim.quote = shown.speaker_name = shown.document_title = shown.publisher = shown.published = bomb;
  shown.claim.document = DocumentId{bomb};
  shown.claim.id = ClaimId{bomb};
  const std::string text = assessment_to_text(assessment, {});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find('\a'), std::string::npos);
  EXPECT_EQ(text.find("\u202E"), std::string::npos);
  EXPECT_NE(text.find("␛[2J"), std::string::npos);
}

TEST(AssessmentText, three_reasons_of_a_side_are_shown_and_the_rest_counted) {
  Assessment assessment = sample_assessment();
  assessment.reasons_for.insert(assessment.reasons_for.end(), 4, assessment.reasons_for.back());
  const std::string text = assessment_to_text(assessment, {});
  EXPECT_NE(text.find("Reasons for, the strongest 3 of 7"), std::string::npos);
  EXPECT_EQ(text.find("\n  4  "), std::string::npos);
}

}  // namespace
}  // namespace entente::report
