// SPDX-License-Identifier: Apache-2.0
#include "learn/averaged_perceptron.hpp"

#include <algorithm>
#include <numeric>

#include "math/random.hpp"

namespace entente::learn {
namespace {

std::vector<FeatureId> distinct_features(std::span<const Sample> samples) {
  std::vector<FeatureId> all;
  for (const Sample& sample : samples) {
    all.insert(all.end(), sample.features.begin(), sample.features.end());
  }
  std::ranges::sort(all);
  const auto rest = std::ranges::unique(all);
  all.erase(rest.begin(), rest.end());
  return all;
}

std::uint32_t best_of(const std::vector<std::int64_t>& scores) {
  return static_cast<std::uint32_t>(std::ranges::max_element(scores) - scores.begin());
}

// Weights of [column x label] while they are being learned.
class Training {
 public:
  Training(std::span<const Sample> samples, std::uint32_t label_count)
      : samples_(samples),
        label_count_(label_count),
        features_(distinct_features(samples)),
        weights_(features_.size() * label_count),
        weights_by_step_(weights_.size()) {
    columns_.reserve(samples.size());
    for (const Sample& sample : samples) {
      columns_.push_back(columns_of(sample.features));
    }
  }

  void run_round(const math::RandomStream& random) {
    for (const std::size_t index : shuffled(random)) {
      learn_from(index);
      ++step_;
    }
  }

  // Averages without adding up at each step: step_ x weights - sum of (step of update x update), which is the sum of
  // the weights over all steps.
  [[nodiscard]] LinearModel averaged() const {
    LinearModel model{label_count_, {}};
    for (std::size_t place = 0; place < weights_.size(); ++place) {
      const std::int64_t value = step_ * weights_[place] - weights_by_step_[place];
      if (value != 0) {
        model.weights.push_back(
            {features_[place / label_count_], static_cast<std::uint32_t>(place % label_count_), value});
      }
    }
    return model;
  }

 private:
  [[nodiscard]] std::vector<std::size_t> columns_of(const Features& features) const {
    std::vector<std::size_t> columns;
    columns.reserve(features.size());
    for (const FeatureId feature : features) {
      columns.push_back(static_cast<std::size_t>(std::ranges::lower_bound(features_, feature) - features_.begin()));
    }
    return columns;
  }

  [[nodiscard]] std::vector<std::size_t> shuffled(math::RandomStream random) const {
    std::vector<std::size_t> order(samples_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t left = order.size(); left > 1; --left) {
      const auto drawn = static_cast<std::size_t>(random.next_uniform() * static_cast<double>(left));
      std::swap(order[left - 1], order[std::min(drawn, left - 1)]);
    }
    return order;
  }

  void learn_from(std::size_t index) {
    std::vector<std::int64_t> scores(label_count_);
    for (const std::size_t column : columns_[index]) {
      for (std::uint32_t label = 0; label < label_count_; ++label) {
        scores[label] += weights_[column * label_count_ + label];
      }
    }
    const std::uint32_t predicted = best_of(scores);
    const std::uint32_t right = samples_[index].label;
    if (predicted == right) {
      return;
    }
    for (const std::size_t column : columns_[index]) {
      add(column * label_count_ + right, 1);
      add(column * label_count_ + predicted, -1);
    }
  }

  void add(std::size_t place, std::int64_t change) {
    weights_[place] += change;
    weights_by_step_[place] += change * step_;
  }

  std::span<const Sample> samples_;
  std::uint32_t label_count_;
  std::vector<FeatureId> features_;
  std::vector<std::int64_t> weights_;
  std::vector<std::int64_t> weights_by_step_;
  std::vector<std::vector<std::size_t>> columns_;  // [sample] its features as places in features_
  std::int64_t step_ = 0;
};

}  // namespace

LinearModel train_perceptron(std::span<const Sample> samples, std::uint32_t label_count,
                             const TrainingOptions& options) {
  Training training(samples, label_count);
  for (int round = 0; round < options.rounds; ++round) {
    training.run_round(math::RandomStream(options.seed, static_cast<std::uint64_t>(round)));
  }
  return training.averaged();
}

std::uint32_t predict(const LinearModel& model, const Features& features) {
  std::vector<std::int64_t> scores(std::max(model.label_count, 1U));
  for (const FeatureId feature : features) {
    for (auto weight = std::ranges::lower_bound(model.weights, feature, {}, &Weight::feature);
         weight != model.weights.end() && weight->feature == feature; ++weight) {
      scores[weight->label] += weight->value;
    }
  }
  return best_of(scores);
}

}  // namespace entente::learn
