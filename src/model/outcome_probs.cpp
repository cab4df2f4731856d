// SPDX-License-Identifier: Apache-2.0
#include "model/outcome_probs.hpp"

#include <algorithm>
#include <cmath>

#include "math/normal.hpp"
#include "model/level_weights.hpp"
#include "model/signal_counts.hpp"

namespace entente::model {
namespace {

constexpr double kPlainRating = 1.0364333894937898;  // probit of .85, from which reports say "plainly"

double plain_prob_about(double mean, double deviation) {
  return math::normal_cdf((mean - kPlainRating) / deviation) + math::normal_cdf((-kPlainRating - mean) / deviation);
}

// P(affirmed | lowest end of the curve, plain words) = A, so that A exp(s+ x) + (1 - A) exp(s- x) is one at both ends
// x = 0 and x = range, and by convexity less between them.
double affirmed_at_low_end(const StatementLaw& law, double range) {
  const double rise = std::expm1(law.affirmed_strength * range);
  const double fall = std::expm1(law.denied_strength * range);
  return rise == fall ? 0.5 : -fall / (rise - fall);
}

}  // namespace

double plain_words_prob(const Detector& detector, const Parameters& parameters) {
  const double half = detector.sensitivity / 2;
  return (plain_prob_about(detector.bias + half, parameters.rating_deviation) +
          plain_prob_about(detector.bias - half, parameters.rating_deviation)) /
         2;
}

OutcomeProbs statement_outcomes(const StatementLaw& law) {
  const auto [low, high] = std::ranges::minmax(law.curve);
  const double affirmed = affirmed_at_low_end(law, high - low);
  OutcomeProbs probs(3);
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    const double above = law.curve[level] - low;
    probs[0][level] = law.plain_prob * affirmed * std::exp(law.affirmed_strength * above);
    probs[2][level] = law.plain_prob * (1 - affirmed) * std::exp(law.denied_strength * above);
    probs[1][level] = std::max(0.0, 1 - probs[0][level] - probs[2][level]);
  }
  return probs;
}

OutcomeProbs signal_outcomes(SignalKind kind, double expected) {
  const PerLevel<double> log_none = signal_log_likelihood(kind, 0, expected);
  const PerLevel<double> log_one = signal_log_likelihood(kind, 1, expected);
  OutcomeProbs probs(3);
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    probs[0][level] = std::exp(log_none[level]);
    probs[1][level] = kSignalSize * std::exp(log_one[level]);
    probs[2][level] = std::max(0.0, 1 - probs[0][level] - probs[1][level]);
  }
  return probs;
}

OutcomeProbs seen_from_month_before(const OutcomeProbs& outcomes, const TransitionMatrix& transition_prob) {
  OutcomeProbs before;
  before.reserve(outcomes.size());
  for (const PerLevel<double>& of_outcome : outcomes) {
    before.push_back(step_backward(of_outcome, transition_prob));
  }
  return before;
}

}  // namespace entente::model
