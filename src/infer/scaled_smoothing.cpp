// SPDX-License-Identifier: Apache-2.0
#include "infer/scaled_smoothing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>

#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

using Weights = model::LevelWeights;
using model::scale;
using model::sum_of;

// Between two rescalings a weight shrinks by at most the product of this many least transitions (about 1e-6 each).
constexpr std::size_t kRescaleEvery = 4;

// Two neighbouring levels at once, as every 64-bit processor can multiply them.
using Lane = double __attribute__((vector_size(2 * sizeof(double))));
constexpr std::size_t kLanes = kLevelCount / 2;

Lane load(const double* from) {
  Lane lane;
  std::memcpy(&lane, from, sizeof lane);
  return lane;
}

// weights x matrix, row by row: model::step_forward with both levels of a lane at once.
Weights product(const Weights& weights, const model::TransitionMatrix& matrix) {
  std::array<Lane, kLanes> sums{};
  for (std::size_t row = 0; row < kLevelCount; ++row) {
    const Lane weight{weights[row], weights[row]};
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      sums[lane] += weight * load(&matrix[row][2 * lane]);
    }
  }
  Weights result;
  std::memcpy(result.data(), sums.data(), sizeof result);
  return result;
}

void multiply(Weights& weights, const Weights& factors) {
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    weights[level] *= factors[level];
  }
}

model::TransitionMatrix transposed(const model::TransitionMatrix& matrix) {
  model::TransitionMatrix result{};
  for (std::size_t row = 0; row < kLevelCount; ++row) {
    for (std::size_t column = 0; column < kLevelCount; ++column) {
      result[column][row] = matrix[row][column];
    }
  }
  return result;
}

// Likelihoods of each period divided by the period's largest, and the log of what was divided out.
struct Likelihood {
  std::vector<Weights> weights;
  double log_divided = 0;
};

// exp(row - top); ones, with no need to compute them, where nothing is known of a period.
Weights exponential(const Weights& row, double least, double top) {
  Weights weights{};
  if (least == top) {
    weights.fill(1.0);
    return weights;
  }
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    weights[level] = std::exp(row[level] - top);
  }
  return weights;
}

// A period that no level can explain keeps weights of nil.
Likelihood to_likelihood(LogLikelihoodView log_likelihood) {
  Likelihood likelihood{std::vector<Weights>(log_likelihood.size()), 0.0};
  for (std::size_t t = 0; t < log_likelihood.size(); ++t) {
    const auto [least, largest] = std::ranges::minmax(log_likelihood[t]);
    if (std::isfinite(largest)) {
      likelihood.weights[t] = exponential(log_likelihood[t], least, largest);
    }
    likelihood.log_divided += largest;
  }
  return likelihood;
}

// Forward weights of every period, each known up to a factor, and the log of the factors at the last one.
struct Forward {
  std::vector<Weights> weights;
  double log_scale = 0;
};

Forward run_forward(const model::Chain& chain, const std::vector<Weights>& likelihood) {
  Forward forward{std::vector<Weights>(likelihood.size()), 0.0};
  Weights current = chain.initial_prob;
  for (std::size_t t = 0; t < likelihood.size(); ++t) {
    if (t > 0) {
      current = product(current, transition_at(chain, t - 1));
    }
    multiply(current, likelihood[t]);
    if (t % kRescaleEvery == 0) {
      const double sum = sum_of(current);
      forward.log_scale += std::log(sum);
      scale(current, sum > 0 ? 1.0 / sum : 0.0);
    }
    forward.weights[t] = current;
  }
  return forward;
}

Weights normalised(Weights weights) {
  const double sum = sum_of(weights);
  scale(weights, sum > 0 ? 1.0 / sum : 0.0);
  return weights;
}

// Turns the forward weights into posterior probabilities, from the last period to the first.
void run_backward(const model::Chain& chain, const std::vector<Weights>& likelihood, std::vector<Weights>& weights) {
  std::vector<model::TransitionMatrix> backward_transition;
  std::ranges::transform(chain.transition_prob, std::back_inserter(backward_transition), transposed);
  const bool is_homogeneous = backward_transition.size() == 1;
  Weights backward{};
  backward.fill(1.0);
  for (std::size_t t = weights.size(); t-- > 0;) {
    multiply(weights[t], backward);
    weights[t] = normalised(weights[t]);
    if (t == 0) {
      break;
    }
    multiply(backward, likelihood[t]);
    backward = product(backward, backward_transition[is_homogeneous ? 0 : t - 1]);
    if (t % kRescaleEvery == 0) {
      backward = normalised(backward);
    }
  }
}

}  // namespace

Posterior smooth_scaled(const model::Chain& chain, LogLikelihoodView log_likelihood) {
  check_shapes(chain, log_likelihood);
  const Likelihood likelihood = to_likelihood(log_likelihood);
  Forward forward = run_forward(chain, likelihood.weights);
  const double last_sum = sum_of(forward.weights.back());
  Posterior posterior{std::move(forward.weights), 0.0};
  posterior.log_evidence = last_sum > 0 ? forward.log_scale + std::log(last_sum) + likelihood.log_divided
                                        : -std::numeric_limits<double>::infinity();
  run_backward(chain, likelihood.weights, posterior.prob);
  return posterior;
}

PerLevel<double> filter_last(const model::Chain& chain, LogLikelihoodView log_likelihood) {
  check_shapes(chain, log_likelihood);
  const Likelihood likelihood = to_likelihood(log_likelihood);
  Weights current = chain.initial_prob;
  for (std::size_t t = 0; t < likelihood.weights.size(); ++t) {
    if (t > 0) {
      current = product(current, transition_at(chain, t - 1));
    }
    multiply(current, likelihood.weights[t]);
    if (t % kRescaleEvery == 0) {
      current = normalised(current);
    }
  }
  return normalised(current);
}

}  // namespace entente::infer
