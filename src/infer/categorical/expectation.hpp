// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "infer/categorical/answers.hpp"

namespace entente::infer {

// How often values occur and how sources answer. Weights, not always probabilities: the variational method passes
// exp(E[log p]), whose sums fall short of one.
struct SourceWeights {
  std::vector<double> value;      // [value]
  std::vector<double> confusion;  // [source x answer x value]
};

// What one pass over the answers gives under given weights.
struct Expectation {
  std::vector<double> prob;    // [question x value]
  std::vector<double> counts;  // [source x answer x value], expected number of such answers
  double log_likelihood = 0;
};

// P(value | answers) of each question by Bayes' rule, and the expected counts [Dawid Skene 1979, eq. 2.5].
Expectation expect(const Answers& answers, const SourceWeights& weights);

// The same with every question's probabilities given by the shares of its answers: where fitting starts. A question
// without answers is even.
Expectation expect_by_shares(const Answers& answers);

// Sums of prob over questions: [value].
std::vector<double> value_counts(const Expectation& expectation, std::size_t value_count);

}  // namespace entente::infer
