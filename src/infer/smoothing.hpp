// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/level.hpp"
#include "model/chain.hpp"

namespace entente::infer {

// log P(what is known of a period | level), up to a constant a period: [period x level].
using LogLikelihood = std::vector<PerLevel<double>>;
using LogLikelihoodView = std::span<const PerLevel<double>>;

struct Posterior {
  std::vector<PerLevel<double>> prob;  // [period], P(level | everything); all zero where the evidence is impossible
  double log_evidence = 0;             // log P(everything); minus infinity where the evidence is impossible
};

// One exact way to smooth a chain. Each passes the laws in tests/laws.
struct Smoother {
  std::string_view name;
  std::string_view description;
  Posterior (*smooth)(const model::Chain& chain, LogLikelihoodView log_likelihood);
};

// The first is the default.
std::span<const Smoother> smoothers();
const Smoother& default_smoother();

// Throws Failure(internal) unless there is at least one period and the chain has one transition, or one a step.
void check_shapes(const model::Chain& chain, LogLikelihoodView log_likelihood);

// The transition from period `step` to the next.
const model::TransitionMatrix& transition_at(const model::Chain& chain, std::size_t step);

}  // namespace entente::infer
