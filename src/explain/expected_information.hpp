// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "domain/level.hpp"
#include "model/outcome_probs.hpp"

namespace entente::explain {

struct OutcomeEffect {
  double prob = 0;        // of the outcome, before it is known
  double event_prob = 0;  // P(event | outcome)
};

struct ExpectedInformation {
  std::vector<OutcomeEffect> outcomes;  // in the order in which they were given
  double gain_bits = 0;
};

// What an observation of one period is expected to tell of "the level is at least `event`" in that period, given what
// is held of the level there: the mutual information of outcome and event, which is the mean divergence of the answer
// after from the answer now [Lindley 1956]. Laws: 0 <= gain <= entropy_bits(event); 0 where the outcomes are as
// probable at all levels; the outcomes' mean of P(event | outcome) is P(event). P(event | outcome) is what smoothing
// gives with the outcome's log-likelihood added to that period, since nothing else of the chain depends on it.
ExpectedInformation expected_information(const PerLevel<double>& level_prob, Level event,
                                         const model::OutcomeProbs& outcome_probs);

// Of an event of this probability; 0 at 0 and at 1, and 1 at one half.
double entropy_bits(double event_prob);

// Place of the outcome after which P(event) is furthest from what it is now; the first of several.
std::size_t most_telling(const ExpectedInformation& information, double event_prob);

}  // namespace entente::explain
