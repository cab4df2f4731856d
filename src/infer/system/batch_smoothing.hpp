// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "domain/level.hpp"
#include "math/lanes.hpp"
#include "model/chain.hpp"

namespace entente::infer {

using LaneLevels = PerLevel<math::Lanes>;  // [level], one pair a lane

// Several pairs side by side, [period]. Likelihoods are weights, not logs; known up to a factor a period.
struct Batch {
  std::vector<LaneLevels> likelihood;
  std::vector<math::Lanes> drive;  // of the step into each period; the first gives the start its distribution
  LaneLevels initial_prob{};
};

// prob[t] = P(level at t | everything); response[t] = E[slope at t] - E[slope at t as the transition from t - 1 expects
// it], by which the expected log-probability of the pair's path rises with the drive of step t; nil for the first.
struct BatchPosterior {
  std::vector<LaneLevels> prob;
  std::vector<math::Lanes> response;
};

// Forward and backward pass over all lanes at once, exact for each. Work is kept between calls to spare allocations.
class BatchSmoother {
 public:
  explicit BatchSmoother(const model::TransitionFactors& factors) : model_(factors) {}
  // The result is good until the next call. A lane that no level can explain has probabilities of nil.
  const BatchPosterior& smooth(const Batch& batch);

 private:
  struct Step {
    LaneLevels rise;     // exp(base_rate + slope * drive)
    LaneLevels per_row;  // one by the row's sum
  };
  void prepare(const Batch& batch);
  void run_forward(const Batch& batch);
  void run_backward(const Batch& batch);
  void find_responses();
  model::TransitionFactors model_;
  std::vector<Step> steps_;
  BatchPosterior posterior_;
};

}  // namespace entente::infer
