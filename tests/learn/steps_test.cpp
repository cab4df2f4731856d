// SPDX-License-Identifier: Apache-2.0
#include "learn/steps.hpp"

#include <gtest/gtest.h>

#include "tests/learn/review_world.hpp"

namespace entente::learn {
namespace {

using testing::claim_in;

Claim sample_claim() {
  Claim claim = claim_in("d", 1, "ALPHA backed BRAVO, CHARLIE says.");
  claim.via = {{VoiceKind::actor, ActorId{"charlie"}}};
  return claim;
}

std::optional<std::string> label(Step step, const Review& review) { return step_row(step).label(review); }

TEST(Steps, words_lead_back_to_their_steps) {
  for (const StepRow& row : step_table()) {
    EXPECT_EQ(step_from_word(row.word), row.step);
    EXPECT_EQ(step_row(row.step).word, row.word);
    EXPECT_EQ(&step_table()[static_cast<std::size_t>(row.step)], &step_row(row.step));
  }
  EXPECT_FALSE(step_from_word("colour"));
}

TEST(Steps, a_confirmed_claim_teaches_every_step_to_leave_it) {
  const Review review = testing::review_of(sample_claim(), Verdict::confirmed);
  for (const StepRow& row : step_table()) {
    EXPECT_EQ(row.label(review), std::string(kAsProposed)) << row.word;
  }
}

TEST(Steps, a_rejected_claim_teaches_doubt_and_nothing_else) {
  const Review review = testing::review_of(sample_claim(), Verdict::rejected);
  EXPECT_EQ(label(Step::doubt, review), std::string(kRejected));
  for (const Step step : {Step::relation, Step::polarity, Step::speaker}) {
    EXPECT_FALSE(label(step, review));
  }
}

// What a correction teaches, done to the claim as proposed, gives the field as corrected.
TEST(Steps, a_correction_learned_and_applied_gives_the_corrected_field) {
  std::vector<Claim> truths(5, sample_claim());
  truths[0].relation = Relation::arms;
  truths[1].polarity = Polarity::denied;
  truths[2].speaker = {VoiceKind::unnamed, {}};
  truths[3].speaker = {VoiceKind::actor, ActorId{"charlie"}};
  truths[4].speaker = {VoiceKind::actor, ActorId{"bravo"}};
  for (const Claim& truth : truths) {
    const Review review = testing::corrected_to(sample_claim(), truth);
    Claim claim = sample_claim();
    for (const StepRow& row : step_table()) {
      row.apply(claim, row.label(review).value());
    }
    EXPECT_EQ(claim.relation, truth.relation);
    EXPECT_EQ(claim.polarity, truth.polarity);
    EXPECT_EQ(claim.speaker, truth.speaker);
  }
}

TEST(Steps, a_speaker_is_learned_by_its_part_in_the_claim) {
  Claim truth = sample_claim();
  truth.speaker = {VoiceKind::actor, ActorId{"charlie"}};
  EXPECT_EQ(label(Step::speaker, testing::corrected_to(sample_claim(), truth)), "outer voice");
  truth.speaker.actor = ActorId{"alpha"};
  EXPECT_EQ(label(Step::speaker, testing::corrected_to(sample_claim(), truth)), "side a");
}

TEST(Steps, a_relation_that_runs_both_ways_by_nature_loses_its_direction) {
  Claim claim = sample_claim();
  step_row(Step::relation).apply(claim, "allied");
  EXPECT_EQ(claim.relation, Relation::allied);
  EXPECT_EQ(claim.direction, Direction::both);
}

}  // namespace
}  // namespace entente::learn
