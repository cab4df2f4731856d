// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "evidence/observation.hpp"
#include "infer/likelihood.hpp"
#include "infer/system/field.hpp"

namespace entente::infer {

// What the statements of one source, on all pairs, tell of it: by how much its bias and sensitivity differ from what
// its stance leads to expect, in standard deviations of the stance's prior (mean and deviation of the posterior).
struct LearnedSource {
  std::string key;  // of evidence::Origin
  std::string name;
  Stance stance = Stance::neutral;  // that it most often has
  Grade grade = Grade::f;
  SourceDraw mean;
  SourceDraw deviation{1.0, 1.0};
  std::size_t statements = 0;  // families on "at least" a level, which are what it is learned from
  std::size_t compared = 0;    // of these, on pairs of which another origin speaks too
};

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
// be, and each source given the levels as they are now expected. With y the rating of "at least r", g the curve at the
// pair's level and f the factor of the grade, y ~ Normal(b + u tau_b + (d + v tau_d) f g, sigma^2) with u, v ~
// Normal(0, 1): linear in u and v, so that their posterior mean is in closed form. `evidence` is of the system's pairs,
// in their order; the field is left as the last round has it.
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
