// SPDX-License-Identifier: Apache-2.0
#include "model/chain.hpp"

#include <cmath>

#include "model/level_weights.hpp"
#include "model/transition_row.hpp"

namespace entente::model {
namespace {

// Takes one level out of a chain: `left` becomes the chain watched only while it is at the levels below `gone`, and its
// column `gone` the visits that each of them pays to `gone` before the next of theirs.
void fold_level(TransitionMatrix& left, std::size_t gone) {
  double leaving = 0;
  for (std::size_t to = 0; to < gone; ++to) {
    leaving += left[gone][to];
  }
  for (std::size_t from = 0; from < gone; ++from) {
    left[from][gone] /= leaving;
    for (std::size_t to = 0; to < gone; ++to) {
      left[from][to] += left[from][gone] * left[gone][to];
    }
  }
}

TransitionMatrix fold_levels(TransitionMatrix chain) {
  for (std::size_t gone = kLevelCount - 1; gone > 0; --gone) {
    fold_level(chain, gone);
  }
  return chain;
}

}  // namespace

double move_cost(std::size_t from, std::size_t to, double jump_cost) {
  if (from == to) {
    return 0;
  }
  const std::size_t distance = from < to ? to - from : from - to;
  return 1 + jump_cost * static_cast<double>(distance - 1);
}

TransitionFactors transition_factors(const Parameters& parameters) {
  TransitionFactors factors{.base_rate = parameters.base_rate, .slope = parameters.slope};
  for (std::size_t from = 0; from < kLevelCount; ++from) {
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      factors.stay[from][to] = std::exp(-parameters.persistence * move_cost(from, to, parameters.jump_cost));
    }
  }
  return factors;
}

TransitionMatrix transition(const TransitionFactors& factors, double drive) {
  TransitionMatrix prob{};
  const PerLevel<double> rise = rise_at(factors, drive);
  for (std::size_t from = 0; from < kLevelCount; ++from) {
    prob[from] = transition_row(factors, rise, from);
  }
  return prob;
}

TransitionMatrix transition(const Parameters& parameters, double drive) {
  return transition(transition_factors(parameters), drive);
}

PerLevel<double> stationary_distribution(const TransitionMatrix& transition_prob) {
  const TransitionMatrix folded = fold_levels(transition_prob);
  PerLevel<double> prob{1.0};
  double sum = 1.0;
  for (std::size_t level = 1; level < kLevelCount; ++level) {
    for (std::size_t from = 0; from < level; ++from) {
      prob[level] += prob[from] * folded[from][level];
    }
    sum += prob[level];
  }
  for (double& entry : prob) {
    entry /= sum;
  }
  return prob;
}

Chain make_chain(const Parameters& parameters, double drive) {
  const TransitionMatrix step = transition(parameters, drive);
  return {stationary_distribution(step), {step}};
}

}  // namespace entente::model
