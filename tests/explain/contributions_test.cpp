// SPDX-License-Identifier: Apache-2.0
#include "explain/contributions.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "base/error.hpp"
#include "infer/pair_inference.hpp"
#include "math/logistic.hpp"

namespace entente::explain {
namespace {

using evidence::Evidence;
using evidence::Observation;
using evidence::Origin;
using evidence::PropositionKind;

Observation rate(Level threshold, double rating, std::size_t origin, std::vector<evidence::PeriodWeight> periods) {
  return {.proposition = {.threshold = threshold}, .origin = origin, .rating = rating, .periods = std::move(periods)};
}

Evidence mixed_evidence() {
  Evidence evidence{.period_count = 36};
  evidence.origins = {Origin{.stance = Stance::neutral}, Origin{.stance = Stance::adverse},
                      Origin{.stance = Stance::one_of_the_pair}, Origin{.stance = Stance::expert}};
  evidence.observations = {
      rate(Level::tactical, -0.2, 0, {{35, 1.0}}),
      rate(Level::rhetorical, 1.6, 1, {{30, 1.0}}),
      rate(Level::strategic, -1.6, 2, {{33, 1.0}}),
      rate(Level::transactional, 1.2, 3, {{10, 0.25}, {11, 0.25}, {12, 0.5}}),
      {.proposition = {.kind = PropositionKind::driver, .driver = Relation::distrusts},
       .origin = 0,
       .rating = 1.6,
       .periods = {{35, 1.0}}},
      {.proposition = {.kind = PropositionKind::hostile}, .origin = 3, .rating = 1.0, .periods = {{20, 1.0}}}};
  return evidence;
}

double sum_of_shares(const Explanation& explanation) {
  double sum = 0;
  for (const Contribution& each : explanation.contributions) {
    sum += each.share_logit;
  }
  return sum;
}

TEST(Contributions, event_log_odds_are_those_worked_out_by_hand) {
  EXPECT_NEAR(event_log_odds({0.1, 0.2, 0.2, 0.25, 0.15, 0.1}, Level::tactical), std::log(0.25 / 0.75), 1e-15);
}

TEST(Contributions, one_item_in_one_period_has_the_whole_shift) {
  Evidence evidence{.period_count = 1};
  evidence.origins = {Origin{}};
  evidence.observations = {rate(Level::tactical, 1.0, 0, {{0, 1.0}})};
  const Explanation explanation = explain_event(evidence, model::Parameters{}, Level::tactical);
  EXPECT_GT(explanation.shift_logit, 0.5);
  EXPECT_NEAR(explanation.contributions[0].share_logit, explanation.shift_logit, 1e-9 * explanation.shift_logit);
  EXPECT_NEAR(explanation.contributions[0].prob_without, explanation.prior_event_prob, 1e-15);
}

TEST(Contributions, shares_equal_a_plain_midpoint_sum_along_the_path) {
  // The path integral of [Aumann and Shapley 1974] taken naively: the slope of logit P(E) in one item's own weight by
  // central differences, at the midpoints of many steps of w.
  const Evidence evidence = mixed_evidence();
  const model::Parameters parameters;
  const auto log_odds_at = [&](double tempering, std::size_t item, double bump) {
    Evidence part = evidence;
    for (std::size_t i = 0; i < part.observations.size(); ++i) {
      part.observations[i].weight = tempering + (i == item ? bump : 0.0);
    }
    const auto posterior = infer::infer_pair(part, parameters, {.draws = 0});
    return event_log_odds(posterior.prob.back(), Level::tactical);
  };
  const Explanation explanation = explain_event(evidence, parameters, Level::tactical);
  constexpr int kSteps = 200;
  constexpr double kBump = 1e-5;
  for (std::size_t item = 0; item < evidence.observations.size(); ++item) {
    double share = 0;
    for (int step = 0; step < kSteps; ++step) {
      const double tempering = (step + 0.5) / kSteps;
      share += (log_odds_at(tempering, item, kBump) - log_odds_at(tempering, item, -kBump)) / (2 * kBump * kSteps);
    }
    EXPECT_NEAR(explanation.contributions[item].share_logit, share, 2e-5) << item;
  }
}

TEST(Contributions, shares_sum_to_the_shift_for_every_event) {
  for (const Level event : {Level::none, Level::rhetorical, Level::transactional, Level::tactical, Level::strategic}) {
    const Explanation explanation = explain_event(mixed_evidence(), model::Parameters{}, event);
    EXPECT_NEAR(sum_of_shares(explanation), explanation.shift_logit, 1e-9 * std::abs(explanation.shift_logit));
    EXPECT_NEAR(math::logit(explanation.event_prob) - math::logit(explanation.prior_event_prob),
                explanation.shift_logit, 1e-9);
  }
}

TEST(Contributions, strong_evidence_still_sums_and_takes_more_nodes) {
  Evidence evidence{.period_count = 12};
  for (std::size_t i = 0; i < 40; ++i) {
    evidence.origins.push_back(Origin{.stance = Stance::expert});
    evidence.observations.push_back(rate(Level::strategic, i % 5 == 0 ? -1.6 : 1.6, i, {{i % 12, 1.0}}));
  }
  const Explanation explanation = explain_event(evidence, model::Parameters{}, Level::strategic);
  EXPECT_GT(explanation.shift_logit, 5.0);
  EXPECT_GT(explanation.node_count, 8U);
  EXPECT_NEAR(sum_of_shares(explanation), explanation.shift_logit, 1e-9 * explanation.shift_logit);
}

TEST(Contributions, no_evidence_has_no_shift) {
  const Explanation explanation = explain_event(Evidence{.period_count = 5}, model::Parameters{}, Level::tactical);
  EXPECT_TRUE(explanation.contributions.empty());
  EXPECT_EQ(explanation.shift_logit, 0.0);
  EXPECT_EQ(explanation.event_prob, explanation.prior_event_prob);
}

TEST(Contributions, what_is_always_so_cannot_be_explained) {
  EXPECT_THROW(explain_event(mixed_evidence(), model::Parameters{}, Level::hostile), Failure);
}

}  // namespace
}  // namespace entente::explain
