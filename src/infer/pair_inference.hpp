// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "domain/answer.hpp"
#include "evidence/observation.hpp"
#include "infer/smoothing.hpp"
#include "infer/surroundings.hpp"
#include "model/parameters.hpp"

namespace entente::infer {

struct InferenceOptions {
  std::uint64_t seed = 1;
  // The ends of a 90 % interval are then each about ten draws deep: their Monte Carlo error is a fraction of its width.
  std::size_t draws = 200;
  const Smoother* smoother = &default_smoother();
  const Surroundings* surroundings = nullptr;  // null: the pair by itself
};

struct PairPosterior {
  std::vector<PerLevel<double>> prob;                   // [period], sums to 1
  std::vector<PerLevel<double>> at_least_prob;          // [period], P(level >= k); the first is 1
  std::vector<PerLevel<ProbabilityInterval>> interval;  // [period], 90 % interval of at_least_prob
  double log_evidence = 0;
};

// P(level >= k) of one period: 1 for the lowest level, never rises with k.
PerLevel<double> at_least(const PerLevel<double>& prob);

// What every draw of one pair's parameters shares. Holds pointers: evidence and parameters must outlive it.
struct DrawSetting {
  const evidence::Evidence* evidence;
  const model::Parameters* parameters;
  const Surroundings* surroundings;
  std::vector<PerLevel<double>> curves;  // one a proposition that some observation is of
  std::vector<std::size_t> curve_of;     // place in curves, one an observation
};
DrawSetting make_draw_setting(const evidence::Evidence& evidence, const model::Parameters& parameters,
                              const Surroundings& surroundings);

// The log-likelihood and the chain of one draw of the parameters: each source's bias and sensitivity, persistence, base
// rates and the weight of balance from their priors; the other pairs stay as they are expected. Depends on seed and
// draw number alone.
struct ParameterDraw {
  model::Chain chain;
  LogLikelihood log_likelihood;
  model::Parameters parameters;  // that the chain was made with
};
ParameterDraw draw_parameters(const DrawSetting& setting, std::uint64_t seed, std::size_t draw);

// Posterior of one pair at the given parameters, with intervals from draws around them.
// Throws Failure(internal) if the parameters are not valid or there is no period.
PairPosterior infer_pair(const evidence::Evidence& evidence, const model::Parameters& parameters,
                         const InferenceOptions& options);

}  // namespace entente::infer
