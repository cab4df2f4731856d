// SPDX-License-Identifier: Apache-2.0
#include "infer/system/batch_smoothing.hpp"

namespace entente::infer {
namespace {

using math::Lanes;

// Between two rescalings a weight shrinks by at most the product of this many least transitions (about 1e-6 each).
constexpr std::size_t kRescaleEvery = 4;

bool is_same(Lanes left, Lanes right) {
  for (std::size_t lane = 0; lane < math::kLaneCount; ++lane) {
    if (left[lane] != right[lane]) {
      return false;
    }
  }
  return true;
}

Lanes sum_of(const LaneLevels& weights) {
  return ((weights[0] + weights[1]) + (weights[2] + weights[3])) + (weights[4] + weights[5]);
}

void multiply(LaneLevels& weights, const LaneLevels& factors) {
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    weights[level] *= factors[level];
  }
}

void normalise(LaneLevels& weights) {
  const Lanes sum = sum_of(weights);
  const Lanes factor = sum > 0.0 ? 1.0 / sum : math::all_lanes(0.0);
  for (Lanes& weight : weights) {
    weight *= factor;
  }
}

// stay is symmetric, so that one product serves both directions.
LaneLevels product(const model::TransitionMatrix& stay, const LaneLevels& weights) {
  LaneLevels result;
  for (std::size_t row = 0; row < kLevelCount; ++row) {
    Lanes sum = weights[0] * stay[row][0];
    for (std::size_t column = 1; column < kLevelCount; ++column) {
      sum += weights[column] * stay[row][column];
    }
    result[row] = sum;
  }
  return result;
}

}  // namespace

void BatchSmoother::prepare(const Batch& batch) {
  steps_.resize(batch.drive.size());
  for (std::size_t t = 0; t < batch.drive.size(); ++t) {
    if (t > 0 && is_same(batch.drive[t], batch.drive[t - 1])) {
      steps_[t] = steps_[t - 1];
      continue;
    }
    Step& step = steps_[t];
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      step.rise[level] = math::exponential(model_.base_rate[level] + model_.slope[level] * batch.drive[t]);
    }
    step.per_row = product(model_.stay, step.rise);
    for (Lanes& row : step.per_row) {
      row = 1.0 / row;
    }
  }
}

void BatchSmoother::run_forward(const Batch& batch) {
  posterior_.prob.resize(batch.likelihood.size());
  LaneLevels current = batch.initial_prob;
  multiply(current, batch.likelihood[0]);
  normalise(current);
  posterior_.prob[0] = current;
  for (std::size_t t = 1; t < batch.likelihood.size(); ++t) {
    multiply(current, steps_[t].per_row);
    current = product(model_.stay, current);
    multiply(current, steps_[t].rise);
    multiply(current, batch.likelihood[t]);
    if (t % kRescaleEvery == 0) {
      normalise(current);
    }
    posterior_.prob[t] = current;
  }
}

void BatchSmoother::run_backward(const Batch& batch) {
  LaneLevels backward;
  backward.fill(math::all_lanes(1.0));
  for (std::size_t t = batch.likelihood.size(); t-- > 0;) {
    multiply(posterior_.prob[t], backward);
    normalise(posterior_.prob[t]);
    multiply(backward, batch.likelihood[t]);
    multiply(backward, steps_[t].rise);
    backward = product(model_.stay, backward);
    multiply(backward, steps_[t].per_row);
    if (t % kRescaleEvery == 0) {
      normalise(backward);
    }
  }
}

void BatchSmoother::find_responses() {
  posterior_.response.assign(posterior_.prob.size(), math::all_lanes(0.0));
  for (std::size_t t = 1; t < posterior_.prob.size(); ++t) {
    LaneLevels before = posterior_.prob[t - 1];
    multiply(before, steps_[t].per_row);
    before = product(model_.stay, before);
    multiply(before, steps_[t].rise);  // as the transition expects it
    Lanes response = math::all_lanes(0.0);
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      response += (posterior_.prob[t][level] - before[level]) * model_.slope[level];
    }
    posterior_.response[t] = response;
  }
}

const BatchPosterior& BatchSmoother::smooth(const Batch& batch) {
  prepare(batch);
  run_forward(batch);
  run_backward(batch);
  find_responses();
  return posterior_;
}

}  // namespace entente::infer
