// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "evidence/observation.hpp"
#include "infer/system/field.hpp"
#include "infer/system/source_regression.hpp"

namespace entente::infer {

// A source that fewer of its statements can be compared with others' is hardly known by its record.
inline constexpr std::size_t kFewestComparedStatements = 5;

struct LearnedSources {
  std::vector<LearnedSource> sources;  // by key
  std::size_t rounds = 0;
  double largest_change = 0;  // of a mean, in the last round
  bool is_converged = false;
};

struct SourceLearningOptions {
  std::size_t max_rounds = 50;
  double tolerance = 1e-3;
};

// Expectation-maximisation over the whole system: the field of all pairs given the sources as they are now thought to
// be, and each source given the levels as they are now expected, by its SourceRegression. `evidence` is of the system's
// pairs, in their order; the field is left as the last round has it.
LearnedSources learn_sources(std::span<const evidence::Evidence> evidence, PairSystem& system, Field& field,
                             const SourceLearningOptions& options = {});

// P(it affirms | the statement is true), P(it affirms | it is false), with a rating of even odds taken as affirming.
struct SourceRates {
  double hit_prob = 0;
  double false_alarm_prob = 0;
};
SourceRates rates_of(const LearnedSource& source, const model::Parameters& parameters);
// The same of its stance and grade, before anything is learned.
SourceRates expected_rates(Stance stance, Grade grade, const model::Parameters& parameters);

}  // namespace entente::infer
