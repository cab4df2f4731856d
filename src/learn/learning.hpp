// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "learn/gain.hpp"
#include "learn/learned_model.hpp"
#include "learn/review.hpp"

namespace entente::learn {

struct LearningOptions {
  TrainingOptions training;
  unsigned threads = 1;                // the outcome does not depend on it
  std::size_t most_folds = 10;         // of documents: no claim is judged by what its own document taught
  std::size_t least_reviews = 50;      // with fewer the figures are noise: 50 claims give F1 a standard error of .06
  std::size_t least_documents = 5;     // else a fold is one voice's way of writing
  std::size_t least_faults = 10;       // rejected or corrected: else there is nothing to learn from
  double least_gain_f1 = 0.02;         // over the rules, cross-validated
  double least_share_of_gains = 0.95;  // of resampled sets of documents in which it gains
  int resamples = 1000;
};

// One step against the rules, cross-validated.
struct StepFigures {
  Step step = Step::doubt;
  std::size_t examples = 0;  // reviews that call for something else than what was proposed
  Counts learned;
  double share_of_gains = 0;
  bool is_used = false;
};

struct LearningReport {
  std::size_t confirmed = 0;
  std::size_t corrected = 0;
  std::size_t rejected = 0;
  std::size_t documents = 0;
  std::size_t folds = 0;
  Counts rules;
  Counts learned;  // all steps in use together; as the rules where none is
  double share_of_gains = 0;
  std::vector<StepFigures> steps;  // in the order of step_table; empty where there was too little to learn from
  std::string too_little;          // what lacks, in words; empty if enough is there
  [[nodiscard]] std::size_t reviews() const { return confirmed + corrected + rejected; }
};

struct Learned {
  LearningReport report;
  LearnedModel model;  // only the steps that gain; none where there was too little to learn from
};

// Learns from all reviews and measures on held-out documents what it gains over the rules. The order of the reviews and
// the number of threads do not matter: the same reviews and seed give the same bytes.
Learned learn(std::vector<Review> reviews, const LearningOptions& options);

// All that the learned model rests on, for its hash: features and labels of each review, by document and claim.
std::string training_text(std::vector<Review> reviews, const LearningOptions& options);

}  // namespace entente::learn
