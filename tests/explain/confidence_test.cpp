// SPDX-License-Identifier: Apache-2.0
#include "explain/confidence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace entente::explain {
namespace {

using evidence::Evidence;
using evidence::Origin;
using evidence::PropositionKind;

ConfidenceFacts best_facts() {
  return {.origin_count = 5,
          .apart_count = 3,
          .disagreement_share = 0.0,
          .newest_months = 1,
          .claim_count = 10,
          .reviewed_count = 10};
}

AnalyticConfidence grade(const ConfidenceFacts& facts) { return state_confidence(facts).grade; }

TEST(Confidence, is_high_only_where_everything_speaks_for_it) {
  EXPECT_EQ(grade(best_facts()), AnalyticConfidence::high);
  ConfidenceFacts facts = best_facts();
  facts.reviewed_count = 4;
  EXPECT_EQ(grade(facts), AnalyticConfidence::moderate);
  facts = best_facts();
  facts.origin_count = 3;
  EXPECT_EQ(grade(facts), AnalyticConfidence::moderate);
  facts = best_facts();
  facts.disagreement_share = 0.3;
  EXPECT_EQ(grade(facts), AnalyticConfidence::moderate);
}

TEST(Confidence, is_low_where_origins_are_few_partisan_opposed_or_old) {
  ConfidenceFacts facts = best_facts();
  facts.origin_count = 2;
  EXPECT_EQ(grade(facts), AnalyticConfidence::low);
  facts = best_facts();
  facts.apart_count = 1;
  EXPECT_EQ(grade(facts), AnalyticConfidence::low);
  facts = best_facts();
  facts.disagreement_share = 0.45;
  EXPECT_EQ(grade(facts), AnalyticConfidence::low);
  facts = best_facts();
  facts.newest_months = 48;
  EXPECT_EQ(grade(facts), AnalyticConfidence::low);
  EXPECT_EQ(grade(ConfidenceFacts{}), AnalyticConfidence::low);
}

TEST(Confidence, its_sentence_names_the_facts_and_no_word_of_probability) {
  for (const ConfidenceFacts& facts :
       {best_facts(), ConfidenceFacts{}, ConfidenceFacts{.origin_count = 1, .newest_months = 0, .claim_count = 1}}) {
    const std::string sentence = state_confidence(facts).sentence;
    for (const char* word :
         {"likel", "probab", "chance", "odds", "%", "possib", "may ", "might", "certain", "improb"}) {
      EXPECT_THAT(sentence, ::testing::Not(::testing::HasSubstr(word)));
    }
    EXPECT_TRUE(sentence.ends_with("."));
    EXPECT_THAT(sentence, ::testing::HasSubstr("confidence is"));
  }
  EXPECT_THAT(state_confidence(best_facts()).sentence, ::testing::HasSubstr("5 independent origins"));
}

Evidence one_each(VoiceKind kind, Stance stance) {
  Evidence evidence{.period_count = 3};
  evidence.origins = {Origin{.kind = kind, .stance = stance}};
  evidence.observations = {{.proposition = {.threshold = Level::tactical}, .origin = 0, .periods = {{0, 1.0}}}};
  evidence.used_count = 1;
  evidence.newest = make_date(2023, 1, 9);
  return evidence;
}

ConfidenceFacts facts_of(const Evidence& evidence) {
  const Explanation explanation{.contributions = std::vector<Contribution>(evidence.observations.size())};
  return confidence_facts(evidence, explanation, make_date(2023, 4, 2), 0);
}

TEST(Confidence, an_unnamed_voice_a_driver_and_a_claim_off_the_axis_are_no_origins_of_the_level) {
  EXPECT_EQ(facts_of(one_each(VoiceKind::author, Stance::neutral)).origin_count, 1U);
  EXPECT_EQ(facts_of(one_each(VoiceKind::unnamed, Stance::unnamed)).origin_count, 0U);
  Evidence driver = one_each(VoiceKind::author, Stance::neutral);
  driver.observations[0].proposition = {.kind = PropositionKind::driver};
  EXPECT_EQ(facts_of(driver).origin_count, 0U);
  Evidence outside = one_each(VoiceKind::author, Stance::neutral);
  outside.observations[0].periods.clear();
  EXPECT_EQ(facts_of(outside).origin_count, 0U);
}

TEST(Confidence, counts_who_stands_apart_and_how_old_the_newest_statement_is) {
  EXPECT_EQ(facts_of(one_each(VoiceKind::author, Stance::expert)).apart_count, 1U);
  EXPECT_EQ(facts_of(one_each(VoiceKind::actor, Stance::adverse)).apart_count, 0U);
  EXPECT_EQ(facts_of(one_each(VoiceKind::author, Stance::neutral)).newest_months, 3);
}

TEST(Confidence, two_origins_are_enough_evidence_and_one_is_not) {
  EXPECT_FALSE(has_enough_evidence({.origin_count = 1}));
  EXPECT_TRUE(has_enough_evidence({.origin_count = 2}));
}

TEST(Confidence, disagreement_is_the_smaller_sides_part_of_all_shares) {
  Evidence evidence = one_each(VoiceKind::author, Stance::neutral);
  evidence.observations.push_back(evidence.observations[0]);
  const Explanation explanation{.contributions = {{.share_logit = 3.0}, {.share_logit = -1.0}}};
  EXPECT_DOUBLE_EQ(confidence_facts(evidence, explanation, make_date(2023, 4, 2), 0).disagreement_share, 0.25);
}

}  // namespace
}  // namespace entente::explain
