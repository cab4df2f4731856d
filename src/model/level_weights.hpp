// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/level.hpp"
#include "model/chain.hpp"

namespace entente::model {

// Weights of the levels, and what is done with them along a chain.
using LevelWeights = PerLevel<double>;

inline double sum_of(const LevelWeights& weights) {
  return ((weights[0] + weights[1]) + (weights[2] + weights[3])) + (weights[4] + weights[5]);
}

inline void scale(LevelWeights& weights, double factor) {
  for (double& weight : weights) {
    weight *= factor;
  }
}

// sums += factor * weights
inline void add_scaled(LevelWeights& sums, const LevelWeights& weights, double factor) {
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    sums[level] += factor * weights[level];
  }
}

// Level by level.
inline LevelWeights product(const LevelWeights& left, const LevelWeights& right) {
  LevelWeights result{};
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    result[level] = left[level] * right[level];
  }
  return result;
}

inline double dot(const LevelWeights& left, const LevelWeights& right) {
  double sum = 0;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    sum += left[level] * right[level];
  }
  return sum;
}

// One period on: weights x transition.
inline LevelWeights step_forward(const LevelWeights& weights, const TransitionMatrix& transition_prob) {
  LevelWeights next{};
  for (std::size_t from = 0; from < kLevelCount; ++from) {
    add_scaled(next, transition_prob[from], weights[from]);
  }
  return next;
}

// One period back: transition x weights.
inline LevelWeights step_backward(const LevelWeights& weights, const TransitionMatrix& transition_prob) {
  LevelWeights before{};
  for (std::size_t from = 0; from < kLevelCount; ++from) {
    before[from] = dot(transition_prob[from], weights);
  }
  return before;
}

}  // namespace entente::model
