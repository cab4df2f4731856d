// SPDX-License-Identifier: Apache-2.0
#include "evidence/certainty.hpp"

#include <gtest/gtest.h>

namespace entente::evidence {
namespace {

Claim claim_of(Polarity polarity, double low_prob, double high_prob) {
  Claim claim;
  claim.polarity = polarity;
  claim.certainty = {low_prob, high_prob};
  return claim;
}

TEST(Certainty, is_the_middle_of_the_interval_turned_round_by_a_denial) {
  EXPECT_DOUBLE_EQ(certainty_after_polarity(claim_of(Polarity::affirmed, 0.9, 1.0)), 0.95);
  EXPECT_DOUBLE_EQ(certainty_after_polarity(claim_of(Polarity::denied, 0.9, 1.0)), 1 - 0.95);
  EXPECT_DOUBLE_EQ(certainty_after_polarity(claim_of(Polarity::affirmed, 0.01, 0.05)), 0.03);
}

TEST(Certainty, unlikely_is_an_affirmation_by_grammar_and_a_denial_by_weight) {
  EXPECT_LT(certainty_after_polarity(claim_of(Polarity::affirmed, 0.2, 0.45)), kOpenFromProb);
}

TEST(Certainty, may_not_leaves_open_what_may_leaves_open) {
  EXPECT_EQ(certainty_after_polarity(claim_of(Polarity::denied, 0.2, 0.6)),
            certainty_after_polarity(claim_of(Polarity::affirmed, 0.2, 0.6)));
}

TEST(Certainty, an_affirmation_without_evidence_counts_half_and_a_denial_is_not_touched) {
  Claim claim = claim_of(Polarity::affirmed, 0.9, 1.0);
  claim.evidence = EvidenceStatus::said_to_be_lacking;
  EXPECT_DOUBLE_EQ(certainty_after_polarity(claim), 0.725);
  claim.polarity = Polarity::denied;
  EXPECT_DOUBLE_EQ(certainty_after_polarity(claim), 1 - 0.95);
  Claim unlikely = claim_of(Polarity::affirmed, 0.2, 0.45);
  unlikely.evidence = EvidenceStatus::said_to_be_lacking;
  EXPECT_DOUBLE_EQ(certainty_after_polarity(unlikely), 0.325);
}

TEST(Certainty, ratings_are_probits_clipped_to_98_in_a_hundred) {
  EXPECT_DOUBLE_EQ(rating_of(0.5), 0.0);
  EXPECT_NEAR(rating_of(0.95), 1.6448536269514722, 1e-12);
  EXPECT_EQ(rating_of(1.0), rating_of(0.98));
  EXPECT_EQ(rating_of(0.0), rating_of(0.02));
}

}  // namespace
}  // namespace entente::evidence
