// SPDX-License-Identifier: Apache-2.0
#include "report/review_agreement.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace entente::report {
namespace {

using ::testing::HasSubstr;

ReviewAgreement sample() {
  ReviewDifference difference{.a_name = "Red Banner Front", .b_name = "Hill Guard"};
  difference.shown.claim.id = ClaimId{"0123456789ab"};
  difference.shown.claim.quote = "The Front armed the Guard";
  difference.shown.speaker_name = "Valley Post";
  difference.first_decision = "confirm";
  difference.second_decision = "reject";
  return {.reviewers = {{"ar", 12}, {"kd", 11}},
          .unnamed_decisions = 3,
          .pairs = {{.first = "ar",
                     .second = "kd",
                     .claims = 10,
                     .counts = {5, 2, 0, 0, 3, 0, 0, 0, 0},
                     .observed_prob = 0.8,
                     .expected_prob = 0.5,
                     .kappa = 0.6,
                     .corrected_otherwise = 0,
                     .differences = {difference}}}};
}

// Without line ends and runs of blanks.
std::string flat(const std::string& text) {
  std::string out;
  for (const char letter : text) {
    const char plain = letter == '\n' ? ' ' : letter;
    if (plain != ' ' || (!out.empty() && out.back() != ' ')) {
      out += plain;
    }
  }
  return out;
}

TEST(ReviewAgreementText, figures_table_and_differences_are_told) {
  const std::string text = review_agreement_to_text(sample(), {.width = 80});
  EXPECT_THAT(text, HasSubstr("Decisions: ar on 12 claims, kd on 11 claims.\n"));
  EXPECT_THAT(text, HasSubstr("do not say by whom: 3 decisions."));
  EXPECT_THAT(text, HasSubstr("ar and kd both decided on 10 claims\n"));
  EXPECT_THAT(flat(text), HasSubstr("The same word on 80 %; 50 % would be expected of two who decide independently."));
  EXPECT_THAT(text, HasSubstr("0.60."));
  EXPECT_THAT(text, HasSubstr("\n  confirm                5         2         0\n"));
  EXPECT_THAT(text, HasSubstr("\n  reject                 0         3         0\n"));
  EXPECT_THAT(text, HasSubstr("0123456789ab ar: confirm; kd: reject\n"));
  EXPECT_THAT(text, HasSubstr("“The Front armed the Guard”"));
}

TEST(ReviewAgreementText, a_kappa_that_is_not_defined_is_said_to_be_so) {
  ReviewAgreement agreement = sample();
  agreement.pairs[0].kappa.reset();
  EXPECT_THAT(flat(review_agreement_to_text(agreement, {.width = 80})), HasSubstr("kappa is not defined"));
  EXPECT_TRUE(nlohmann::json::parse(review_agreement_to_json(agreement))["pairs"][0]["kappa"].is_null());
}

TEST(ReviewAgreementText, without_two_reviewers_it_tells_what_to_do) {
  EXPECT_THAT(flat(review_agreement_to_text({}, {.width = 80})), HasSubstr("--by INITIALS"));
}

TEST(ReviewAgreementJson, counts_are_rows_of_the_first_by_columns_of_the_second) {
  const auto json = nlohmann::json::parse(review_agreement_to_json(sample()));
  EXPECT_EQ(json["decisions"], (nlohmann::json{"confirm", "reject", "correct"}));
  EXPECT_EQ(json["pairs"][0]["counts"], (nlohmann::json{{5, 2, 0}, {0, 3, 0}, {0, 0, 0}}));
  EXPECT_EQ(json["pairs"][0]["differences"][0]["second_decision"], "reject");
}

}  // namespace
}  // namespace entente::report
