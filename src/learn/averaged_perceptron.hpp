// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente::learn {

using FeatureId = std::uint32_t;
// What is the case of one example: each feature at most once, sorted.
using Features = std::vector<FeatureId>;

struct Sample {
  Features features;
  std::uint32_t label = 0;
};

struct TrainingOptions {
  std::uint64_t seed = 1;
  int rounds = 12;  // over all samples, each in an order of its own drawn from the seed
};

struct Weight {
  FeatureId feature = 0;
  std::uint32_t label = 0;
  std::int64_t value = 0;
  auto operator<=>(const Weight&) const = default;
};

// Scores each label as the sum of its weights over the features that are the case. Weights are whole numbers, so that
// the same samples and seed give the same bytes on every machine.
struct LinearModel {
  std::uint32_t label_count = 0;
  std::vector<Weight> weights;  // sorted; none is nought
  bool operator==(const LinearModel&) const = default;
};

// The multi-class perceptron, its weights averaged over all steps of all rounds and scaled by their number
// [Freund and Schapire 1999; Collins 2002]. Cost: rounds x samples x (features + labels).
LinearModel train_perceptron(std::span<const Sample> samples, std::uint32_t label_count,
                             const TrainingOptions& options);

// The label with the highest score, the first of several; label 0 where no weight speaks.
std::uint32_t predict(const LinearModel& model, const Features& features);

}  // namespace entente::learn
