// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente::infer {

// What one source answers to one question.
struct Answer {
  std::uint32_t question = 0;
  std::uint32_t source = 0;
  std::uint32_t value = 0;
};

// Answers to questions with a few possible values: the model of sources without time and without an order of values.
struct Answers {
  std::size_t question_count = 0;
  std::size_t source_count = 0;
  std::size_t value_count = 0;
  std::vector<Answer> rows;  // sorted by question
};

// Sorts the rows; throws Failure(internal) where a row names a question, source or value beyond the counts.
Answers make_answers(Answers unsorted);

// What was found: the truth of each question and how each source errs.
struct CategoricalFit {
  std::vector<double> prob;        // [question x value], rows sum to 1
  std::vector<double> value_prob;  // [value], how frequent each value is
  std::vector<double> confusion;   // [source x answer x value], P(answer | true value): sums to 1 over answers
  double log_likelihood = 0;       // of the answers at value_prob and confusion, natural logarithm
  std::size_t rounds = 0;          // passes over the answers
  bool is_converged = false;
};

// The value of each question's largest probability; of equal ones the first.
std::vector<std::uint32_t> best_values(const CategoricalFit& fit, std::size_t value_count);

}  // namespace entente::infer
