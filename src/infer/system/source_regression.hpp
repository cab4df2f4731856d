// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "evidence/observation.hpp"
#include "infer/likelihood.hpp"
#include "infer/system/pair_system.hpp"
#include "model/parameters.hpp"

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

// A regression of ratings on a source's bias and sensitivity, with unit normal priors: y ~ Normal(b + u tau_b +
// (d + v tau_d) f g, sigma^2), with y the rating of "at least r", g the curve at the pair's level and f the factor of
// the grade; linear in u and v.
struct SourceRegression {
  double bias_bias = 1;
  double bias_sensitivity = 0;
  double sensitivity_sensitivity = 1;
  double bias_residual = 0;
  double sensitivity_residual = 0;
};

struct SourcePosterior {
  SourceDraw mean;
  SourceDraw deviation;
  double covariance = 0;
};
SourcePosterior solve(const SourceRegression& regression);

// The statements that something is learned from, and whose they are. Holds a reference: the evidence, one of each pair,
// must outlive it.
class SourceStatements {
 public:
  SourceStatements(std::span<const evidence::Evidence> evidence, const model::Parameters& parameters);
  // By key, with nothing learned yet; what follows counts sources in this order.
  [[nodiscard]] const std::vector<LearnedSource>& sources() const { return sources_; }
  [[nodiscard]] bool speak_of(std::size_t pair) const { return !evidence_[pair].observations.empty(); }
  // Adds what a pair's statements tell of each source, where its levels are as probable as `prob` says,
  // [period x level]. Precondition: a regression each source.
  void add_pair(std::vector<SourceRegression>& regressions, std::size_t pair,
                const std::vector<PerLevel<double>>& prob) const;
  // What a pair's evidence says where each source is as drawn; [source].
  [[nodiscard]] std::vector<PeriodLikelihood> likelihood_given(std::span<const SourceDraw> draws,
                                                               std::size_t pair) const;

 private:
  void count_pair(const evidence::Evidence& evidence, std::map<std::string, LearnedSource>& by_key) const;
  std::span<const evidence::Evidence> evidence_;
  model::Parameters parameters_;
  std::vector<LearnedSource> sources_;
  std::vector<std::vector<std::size_t>> number_of_;  // [pair][origin]; past the end of sources_ where it has none
};

}  // namespace entente::infer
