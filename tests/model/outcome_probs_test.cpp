// SPDX-License-Identifier: Apache-2.0
#include "model/outcome_probs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "math/normal.hpp"
#include "math/random.hpp"
#include "model/signal_counts.hpp"

namespace entente::model {
namespace {

constexpr std::size_t kAffirmed = 0;
constexpr std::size_t kHedged = 1;
constexpr std::size_t kDenied = 2;

void expect_a_law(const OutcomeProbs& probs) {
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    double sum = 0;
    for (const PerLevel<double>& of_outcome : probs) {
      EXPECT_GE(of_outcome[level], 0);
      sum += of_outcome[level];
    }
    EXPECT_NEAR(sum, 1, 1e-12) << level;
  }
}

StatementLaw drawn_law(math::RandomStream& stream) {
  StatementLaw law{.affirmed_strength = 4 * stream.next_uniform(),
                   .denied_strength = -4 * stream.next_uniform(),
                   .plain_prob = stream.next_uniform()};
  for (double& entry : law.curve) {
    entry = stream.next_uniform() - 0.5;
  }
  if (stream.next_uniform() < 0.5) {  // as of "they distrust each other"
    std::swap(law.affirmed_strength, law.denied_strength);
  }
  return law;
}

TEST(OutcomeProbs, every_level_sums_to_one_over_the_outcomes_of_a_statement) {
  math::RandomStream stream(11, 0);
  for (int number = 0; number < 200; ++number) {
    expect_a_law(statement_outcomes(drawn_law(stream)));
  }
}

TEST(OutcomeProbs, given_plain_words_the_levels_weigh_as_in_an_assessment) {
  math::RandomStream stream(12, 0);
  for (int number = 0; number < 200; ++number) {
    const StatementLaw law = drawn_law(stream);
    const OutcomeProbs probs = statement_outcomes(law);
    for (std::size_t level = 1; level < kLevelCount; ++level) {
      const double step = law.curve[level] - law.curve[0];
      EXPECT_NEAR(std::log(probs[kAffirmed][level] / probs[kAffirmed][0]), law.affirmed_strength * step, 1e-10);
      EXPECT_NEAR(std::log(probs[kDenied][level] / probs[kDenied][0]), law.denied_strength * step, 1e-10);
    }
  }
}

TEST(OutcomeProbs, words_are_plain_as_often_at_both_ends_of_the_curve_and_less_often_between) {
  math::RandomStream stream(13, 0);
  for (int number = 0; number < 200; ++number) {
    const StatementLaw law = drawn_law(stream);
    const PerLevel<double> hedged = statement_outcomes(law)[kHedged];
    const auto [low, high] = std::ranges::minmax_element(law.curve);
    EXPECT_NEAR(1 - hedged[static_cast<std::size_t>(low - law.curve.begin())], law.plain_prob, 1e-12);
    EXPECT_NEAR(1 - hedged[static_cast<std::size_t>(high - law.curve.begin())], law.plain_prob, 1e-12);
    EXPECT_GE(std::ranges::min(hedged), 1 - law.plain_prob - 1e-12);
  }
}

// Strengths +-2 on a curve from -1/2 to 1/2, always plain: A (e^2 - e^-2) = 1 - e^-2 at the low end, so A = 1 / (1 +
// e^2) = .1192, and by symmetry 1 - A at the high end; at 0 cosh(0) / cosh(1) = .6481 of words are plain.
TEST(OutcomeProbs, a_statement_of_even_strengths_is_the_one_worked_out_by_hand) {
  const OutcomeProbs probs = statement_outcomes(
      {.curve = {-0.5, -0.5, 0, 0, 0.5, 0.5}, .affirmed_strength = 2, .denied_strength = -2, .plain_prob = 1});
  EXPECT_NEAR(probs[kAffirmed][0], 0.11920292202211755, 1e-14);
  EXPECT_NEAR(probs[kAffirmed][5], 0.8807970779778823, 1e-14);
  EXPECT_NEAR(1 - probs[kHedged][2], 0.6480542736638853, 1e-14);
}

TEST(OutcomeProbs, where_words_tell_nothing_outcomes_are_as_probable_at_all_levels) {
  const OutcomeProbs probs = statement_outcomes({.curve = {-0.5, -0.3, 0, 0.2, 0.5, 0.5}, .plain_prob = 0.4});
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    EXPECT_EQ(probs[kAffirmed][level], 0.2);
    EXPECT_EQ(probs[kDenied][level], 0.2);
  }
}

// y ~ Normal(b +- d/2, 1), counted.
TEST(OutcomeProbs, words_are_plain_as_often_as_drawn_ratings_lie_beyond_the_probits_of_plain_words) {
  const Parameters parameters;
  math::RandomStream stream(14, 0);
  for (const DetectorPrior& prior : parameters.detectors) {
    const Detector detector = detector_of(prior, Grade::f);
    constexpr int kDraws = 100000;
    int plain = 0;
    for (int draw = 0; draw < kDraws; ++draw) {
      const double side = draw % 2 == 0 ? 0.5 : -0.5;
      const double rating = detector.bias + side * detector.sensitivity + stream.next_normal();
      const double certainty = math::normal_cdf(rating);
      plain += certainty >= 0.85 || certainty <= 0.15 ? 1 : 0;
    }
    EXPECT_NEAR(plain_words_prob(detector, parameters), static_cast<double>(plain) / kDraws, 0.006);
  }
}

// P(two or more) at "none", summed count by count.
double several_by_sum(SignalKind kind, double expected) {
  double several = 0;
  for (int count = 2; count < 20000; ++count) {
    several += std::exp(std::lgamma(count + kSignalSize) - std::lgamma(kSignalSize) - std::lgamma(count + 1.0) +
                        signal_log_likelihood(kind, count, expected)[index_of(Level::none)]);
  }
  return several;
}

TEST(OutcomeProbs, a_months_signal_has_the_negative_binomial_law_of_its_counts) {
  for (const SignalKind kind : kSignalKinds) {
    for (const double expected : {0.0, 0.3, 2.0, 40.0}) {
      const OutcomeProbs probs = signal_outcomes(kind, expected);
      expect_a_law(probs);
      EXPECT_NEAR(probs[2][index_of(Level::none)], several_by_sum(kind, expected), 1e-9) << to_word(kind) << expected;
    }
  }
}

TEST(OutcomeProbs, from_the_month_before_outcomes_still_sum_to_one_and_tell_the_levels_less_apart) {
  const OutcomeProbs there = signal_outcomes(SignalKind::joint_events, 1.0);
  const OutcomeProbs before = seen_from_month_before(there, transition(Parameters{}));
  expect_a_law(before);
  const auto spread = [](const PerLevel<double>& probs) { return std::ranges::max(probs) / std::ranges::min(probs); };
  for (std::size_t outcome = 0; outcome < there.size(); ++outcome) {
    EXPECT_LT(spread(before[outcome]), spread(there[outcome]));
  }
}

}  // namespace
}  // namespace entente::model
