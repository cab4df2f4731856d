// SPDX-License-Identifier: Apache-2.0
#include "learn/gain.hpp"

#include <gtest/gtest.h>

#include "tests/learn/review_world.hpp"

namespace entente::learn {
namespace {

using testing::claim_in;
using testing::corrected_to;
using testing::review_of;

Claim sample_claim() { return claim_in("d", 1, "ALPHA backed BRAVO."); }

Review denied_in_truth() {
  Claim truth = sample_claim();
  truth.polarity = Polarity::denied;
  return corrected_to(sample_claim(), truth);
}

TEST(Gain, the_rules_are_right_where_the_claim_was_confirmed) {
  EXPECT_EQ(count_claim(review_of(sample_claim(), Verdict::confirmed), {}), (Counts{1, 1, 1}));
  EXPECT_EQ(count_claim(review_of(sample_claim(), Verdict::rejected), {}), (Counts{0, 1, 0}));
  EXPECT_EQ(count_claim(denied_in_truth(), {}), (Counts{0, 1, 1}));
}

TEST(Gain, a_correction_of_other_fields_leaves_the_rules_right) {
  Claim truth = sample_claim();
  truth.certainty = {0.2, 0.6};
  EXPECT_EQ(count_claim(corrected_to(sample_claim(), truth), {}), (Counts{1, 1, 1}));
}

TEST(Gain, a_doubted_claim_is_not_made) {
  const Treatment doubted{{Step::doubt}, {std::string(kRejected)}};
  EXPECT_EQ(count_claim(review_of(sample_claim(), Verdict::rejected), doubted), (Counts{0, 0, 0}));
  EXPECT_EQ(count_claim(review_of(sample_claim(), Verdict::confirmed), doubted), (Counts{0, 0, 1}));
}

TEST(Gain, the_right_change_makes_a_wrong_claim_right_and_the_wrong_one_a_right_claim_wrong) {
  const Treatment denied{{Step::polarity}, {"denied"}};
  EXPECT_EQ(count_claim(denied_in_truth(), denied), (Counts{1, 1, 1}));
  EXPECT_EQ(count_claim(review_of(sample_claim(), Verdict::confirmed), denied), (Counts{0, 1, 1}));
}

// 6 right of 8 made and 12 known: precision .75, recall .5, F1 .6.
TEST(Gain, precision_recall_and_f1_are_those_of_the_textbook) {
  const Counts counts{6, 8, 12};
  EXPECT_DOUBLE_EQ(counts.precision(), 0.75);
  EXPECT_DOUBLE_EQ(counts.recall(), 0.5);
  EXPECT_DOUBLE_EQ(counts.f1(), 0.6);
  EXPECT_EQ(Counts{}.f1(), 0.0);
}

TEST(Gain, a_gain_in_every_document_is_sure_and_none_at_all_is_not) {
  const std::vector<Counts> worse{{1, 2, 2}, {1, 2, 2}};
  const std::vector<Counts> better{{2, 2, 2}, {2, 2, 2}};
  EXPECT_EQ(share_of_gains({worse, better}, 1, 100), 1.0);
  EXPECT_EQ(share_of_gains({better, worse}, 1, 100), 0.0);
  EXPECT_EQ(share_of_gains({worse, worse}, 1, 100), 0.0);
}

// One of ten documents gains: it is missing from a resample with probability .9^10 = .349.
TEST(Gain, what_one_document_brings_is_as_sure_as_that_document_is_drawn) {
  std::vector<Counts> rules(10, Counts{1, 2, 2});
  std::vector<Counts> learned = rules;
  learned[3] = {2, 2, 2};
  EXPECT_NEAR(share_of_gains({rules, learned}, 1, 4000), 1 - 0.349, 0.03);
}

}  // namespace
}  // namespace entente::learn
