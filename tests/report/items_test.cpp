// SPDX-License-Identifier: Apache-2.0
#include "report/items.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "report/wording.hpp"
#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

TEST(Items, both_sides_stand_in_one_list_by_size_of_share) {
  const Assessment assessment = sample_assessment();
  const auto items = items_of(assessment);
  ASSERT_EQ(items.size(), 5U);
  for (std::size_t i = 0; i < items.size(); ++i) {
    EXPECT_EQ(items[i].number, i + 1);
    EXPECT_TRUE(i == 0 || std::abs(items[i].reason->share_logit) <= std::abs(items[i - 1].reason->share_logit));
  }
}

TEST(Items, shares_sum_to_the_shift) {
  const Assessment assessment = sample_assessment();
  EXPECT_NEAR(sum_of_shares(assessment), logit_of(assessment.event_prob) - logit_of(assessment.prior_event_prob), 1e-9);
}

TEST(Items, reprints_are_cited_by_letters) {
  const Item item{3, nullptr};
  EXPECT_EQ(citation(item, 0), "3");
  EXPECT_EQ(citation(item, 1), "3b");
  EXPECT_EQ(citation(item, 25), "3z");
  EXPECT_EQ(citation(item, 26), "3aa");
  EXPECT_EQ(citation(item, 40), "3ao");
}

TEST(Dissent, is_what_pulls_away_from_the_headline) {
  Assessment assessment = sample_assessment();
  Reason pulls_up;
  pulls_up.share_logit = .4;
  Reason pulls_down;
  pulls_down.share_logit = -.4;
  assessment.event_prob = .3;
  EXPECT_TRUE(is_dissent(pulls_up, assessment));
  EXPECT_FALSE(is_dissent(pulls_down, assessment));
  assessment.event_prob = .8;
  EXPECT_FALSE(is_dissent(pulls_up, assessment));
  EXPECT_TRUE(is_dissent(pulls_down, assessment));
  EXPECT_FALSE(is_dissent(Reason{}, assessment)) << "what moves nothing is no dissent";
}

TEST(LeadingClaim, a_reason_with_no_claim_is_refused) { EXPECT_THROW(leading_claim(Reason{}), Failure); }

}  // namespace
}  // namespace entente::report
