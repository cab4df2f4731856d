// SPDX-License-Identifier: Apache-2.0
#include "explain/change.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "base/error.hpp"
#include "explain/contributions.hpp"
#include "infer/pair_inference.hpp"

namespace entente::explain {
namespace {

using evidence::Evidence;
using evidence::Observation;
using evidence::Origin;

constexpr AskedEvent kEvent{Level::tactical, 35};

Observation rate(Level threshold, double rating, std::size_t claim, std::vector<evidence::PeriodWeight> periods) {
  return {.proposition = {.threshold = threshold},
          .origin = claim,
          .rating = rating,
          .periods = std::move(periods),
          .claims = {claim}};
}

Evidence evidence_of(std::vector<Observation> observations) {
  Evidence evidence{.period_count = 36};
  evidence.origins = {Origin{.stance = Stance::neutral}, Origin{.stance = Stance::adverse},
                      Origin{.stance = Stance::expert}};
  evidence.observations = std::move(observations);
  return evidence;
}

Observation doubt() { return rate(Level::tactical, -0.6, 0, {{34, 1.0}}); }
Observation accusation() { return rate(Level::rhetorical, 1.6, 1, {{30, 1.0}}); }
Observation finding() { return rate(Level::transactional, 1.2, 2, {{10, 0.25}, {33, 0.75}}); }

const std::vector<std::size_t> kSamePlaces{0, 1, 2};

Change change_of(const Evidence& before, const Evidence& after) {
  return explain_change({&before, &after}, kSamePlaces, model::Parameters{}, kEvent);
}

double sum_of(const Change& change) {
  double sum = 0;
  for (const ChangedItem& item : change.items) {
    sum += item.share_logit;
  }
  return sum;
}

TEST(Change, what_stays_as_it_was_moves_nothing_and_what_is_new_has_the_whole_shift) {
  const Change change =
      change_of(evidence_of({doubt(), accusation()}), evidence_of({doubt(), accusation(), finding()}));
  ASSERT_EQ(change.items.size(), 1U);
  EXPECT_EQ(change.items[0].now, 2U);
  EXPECT_TRUE(change.items[0].before.empty());
  EXPECT_GT(change.shift_logit, 0.1);
  EXPECT_NEAR(change.items[0].share_logit, change.shift_logit, 1e-9 * change.shift_logit);
}

TEST(Change, shares_sum_to_the_shift_for_every_level_and_period) {
  Observation weaker = accusation();
  weaker.weight = 0.5;
  const Evidence before = evidence_of({doubt(), accusation()});
  const Evidence after = evidence_of({weaker, finding()});
  for (const Level level : {Level::none, Level::rhetorical, Level::tactical, Level::strategic}) {
    for (const std::size_t period : {std::size_t{0}, std::size_t{12}, std::size_t{35}}) {
      const Change change = explain_change({&before, &after}, kSamePlaces, model::Parameters{}, {level, period});
      EXPECT_NEAR(sum_of(change), change.shift_logit, 1e-9 * std::max(std::abs(change.shift_logit), 1e-3));
    }
  }
}

TEST(Change, the_ends_are_the_two_answers) {
  const Evidence before = evidence_of({doubt()});
  const Evidence after = evidence_of({doubt(), finding()});
  const Change change = change_of(before, after);
  const auto answer = [](const Evidence& evidence) {
    return event_log_odds(infer::infer_pair(evidence, model::Parameters{}, {.draws = 0}).prob[kEvent.period],
                          kEvent.level);
  };
  EXPECT_NEAR(change.log_odds_before, answer(before), 1e-12);
  EXPECT_NEAR(change.log_odds_after, answer(after), 1e-12);
}

TEST(Change, from_nothing_it_is_the_explanation) {
  const Evidence after = evidence_of({doubt(), accusation(), finding()});
  const Change change = change_of(evidence_of({}), after);
  const Explanation explanation = explain_event(after, model::Parameters{}, kEvent.level);
  ASSERT_EQ(change.items.size(), 3U);
  for (const ChangedItem& item : change.items) {
    EXPECT_NEAR(item.share_logit, explanation.contributions[item.now.value()].share_logit, 1e-12);
  }
  EXPECT_GE(std::abs(change.items[0].share_logit), std::abs(change.items[1].share_logit));
  EXPECT_GE(std::abs(change.items[1].share_logit), std::abs(change.items[2].share_logit));
}

TEST(Change, the_way_back_is_the_way_there_with_other_signs) {
  const Evidence before = evidence_of({doubt(), accusation()});
  const Evidence after = evidence_of({doubt(), finding()});
  const Change there = change_of(before, after);
  const Change back = change_of(after, before);
  ASSERT_EQ(there.items.size(), 2U);
  ASSERT_EQ(back.items.size(), 2U);
  EXPECT_NEAR(there.items[0].share_logit, -back.items[0].share_logit, 1e-9);
  EXPECT_NEAR(there.items[1].share_logit, -back.items[1].share_logit, 1e-9);
}

TEST(Change, among_others_the_shares_sum_too_and_the_others_stay_as_they_are) {
  const Evidence before = evidence_of({doubt()});
  const Evidence after = evidence_of({doubt(), finding()});
  infer::Surroundings others{.drive = 0.4, .balance = std::vector<double>(36, 0.5), .pull = {}};
  others.pull.resize(36);
  others.pull[35] = {0, 0, 0, 0.2, 0.3, 0.4};
  const Change change = explain_change({&before, &after, &others}, kSamePlaces, model::Parameters{}, kEvent);
  EXPECT_NEAR(sum_of(change), change.shift_logit, 1e-9 * std::abs(change.shift_logit));
  EXPECT_NEAR(change.log_odds_before, log_odds_of(before, others, model::Parameters{}, kEvent), 1e-12);
  EXPECT_GT(change.log_odds_before, change_of(before, after).log_odds_before);
}

TEST(Change, a_family_is_known_by_a_claim_that_is_still_there) {
  Observation family = rate(Level::tactical, 1.0, 0, {{35, 1.0}});
  family.claims = {0, 1};
  Observation rest = rate(Level::tactical, 1.4, 0, {{35, 1.0}});
  const std::vector<std::size_t> second_is_now_first{kGone, 0, kGone};
  const Evidence before = evidence_of({family, finding()});
  const Evidence after = evidence_of({rest});
  const Change change = explain_change({&before, &after}, second_is_now_first, model::Parameters{}, kEvent);
  ASSERT_EQ(change.items.size(), 2U);
  for (const ChangedItem& item : change.items) {
    EXPECT_EQ(item.before, (std::vector<std::size_t>{item.now ? 0U : 1U}));
  }
}

TEST(Change, states_over_different_months_and_the_lowest_level_are_refused) {
  Evidence shorter = evidence_of({});
  shorter.period_count = 12;
  EXPECT_THROW(change_of(shorter, evidence_of({})), Failure);
  EXPECT_THROW(explain_change({&shorter, &shorter}, {}, model::Parameters{}, kEvent), Failure);
  EXPECT_THROW(explain_change({&shorter, &shorter}, {}, model::Parameters{}, {Level::hostile, 0}), Failure);
}

}  // namespace
}  // namespace entente::explain
