// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "domain/level.hpp"
#include "domain/pair_signals.hpp"
#include "model/chain.hpp"
#include "model/detector.hpp"

namespace entente::model {

// P(outcome | level) of an observation to come: [outcome][level]. Over the outcomes each level sums to one.
using OutcomeProbs = std::vector<PerLevel<double>>;

// How often a voice's words are plain, of certainty .85 and up or .15 and down, where what it speaks of is clearly so
// or clearly not, each as likely: y ~ Normal(b +- d/2, sigma^2) beyond the probits of these.
double plain_words_prob(const Detector& detector, const Parameters& parameters);

// What a voice may say of one proposition.
struct StatementLaw {
  PerLevel<double> curve{};      // of the proposition: strength * curve is the log-likelihood of each level
  double affirmed_strength = 0;  // of plain words for it, as rating_strength and driver_strength give it
  double denied_strength = 0;    // of plain words against it; not of the same sign
  double plain_prob = 0.5;       // how often words are plain at the ends of the curve, 0 to 1
};

// [affirmed plainly, hedged or left open, denied plainly] x level. Law: given either plain outcome the levels weigh
// exactly as exp(strength * curve). At the curve's two ends words are plain equally often, nearer to the proposition's
// threshold less often; so hedged words say next to nothing. docs/decisions/0024 says why they cannot say nothing.
OutcomeProbs statement_outcomes(const StatementLaw& law);

// [none, one, several] x level: the negative binomial law of signal_log_likelihood with its constants.
OutcomeProbs signal_outcomes(SignalKind kind, double expected);

// The same outcomes by the level one month earlier: sum over levels of P(level | earlier) P(outcome | level).
OutcomeProbs seen_from_month_before(const OutcomeProbs& outcomes, const TransitionMatrix& transition_prob);

}  // namespace entente::model
