// SPDX-License-Identifier: Apache-2.0
#include "infer/expected_moves.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

using Weights = std::vector<PerLevel<double>>;  // [period x level], each period up to a factor

double sum_of(const PerLevel<double>& weights) {
  double sum = 0;
  for (const double weight : weights) {
    sum += weight;
  }
  return sum;
}

// False where nothing is left to scale.
bool scale(PerLevel<double>& weights) {
  const double sum = sum_of(weights);
  for (double& weight : weights) {
    weight /= sum;
  }
  return sum > 0 && std::isfinite(sum);
}

Weights weights_of(LogLikelihoodView log_likelihood) {
  Weights weights(log_likelihood.begin(), log_likelihood.end());
  for (PerLevel<double>& period : weights) {
    const double largest = *std::ranges::max_element(period);
    std::ranges::transform(period, period.begin(), [largest](double log_weight) {
      return std::isfinite(largest) ? std::exp(log_weight - largest) : 0.0;
    });
  }
  return weights;
}

// P(level at t | evidence up to t); empty where the evidence is impossible.
Weights run_forward(const model::Chain& chain, const Weights& weights) {
  Weights forward;
  forward.reserve(weights.size());
  for (std::size_t t = 0; t < weights.size(); ++t) {
    PerLevel<double> level = t == 0 ? chain.initial_prob : PerLevel<double>{};
    for (std::size_t from = 0; t > 0 && from < kLevelCount; ++from) {
      model::add_scaled(level, transition_at(chain, t - 1)[from], forward[t - 1][from]);
    }
    level = model::product(level, weights[t]);
    if (!scale(level)) {
      return {};
    }
    forward.push_back(level);
  }
  return forward;
}

// The step from `before` into a period whose evidence, and all behind it, has these weights.
ExpectedMoves moves_of(const model::TransitionMatrix& transition, const PerLevel<double>& before,
                       const PerLevel<double>& behind) {
  ExpectedMoves moves{};
  double sum = 0;
  for (std::size_t from = 0; from < kLevelCount; ++from) {
    model::add_scaled(moves[from], model::product(transition[from], behind), before[from]);
    sum += sum_of(moves[from]);
  }
  for (PerLevel<double>& row : moves) {
    std::ranges::transform(row, row.begin(), [sum](double each) { return each / sum; });
  }
  return moves;
}

}  // namespace

std::vector<ExpectedMoves> expected_moves(const model::Chain& chain, LogLikelihoodView log_likelihood) {
  check_shapes(chain, log_likelihood);
  const Weights weights = weights_of(log_likelihood);
  const Weights forward = run_forward(chain, weights);
  if (forward.empty()) {
    return {};
  }
  std::vector<ExpectedMoves> moves(weights.size() - 1);
  PerLevel<double> behind = weights.back();
  for (std::size_t step = moves.size(); step > 0; --step) {
    const model::TransitionMatrix& transition = transition_at(chain, step - 1);
    moves[step - 1] = moves_of(transition, forward[step - 1], behind);
    PerLevel<double> next{};
    for (std::size_t from = 0; from < kLevelCount; ++from) {
      next[from] = model::dot(transition[from], behind) * weights[step - 1][from];
    }
    behind = next;
    scale(behind);
  }
  return moves;
}

}  // namespace entente::infer
