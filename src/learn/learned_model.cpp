// SPDX-License-Identifier: Apache-2.0
#include "learn/learned_model.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace entente::learn {
namespace {

std::vector<std::string> labels_of(const StepRow& row, std::span<const Review* const> reviews) {
  std::map<std::string, std::size_t> counts;
  for (const Review* review : reviews) {
    if (const auto label = row.label(*review)) {
      ++counts[*label];
    }
  }
  std::vector<std::string> labels{std::string(kAsProposed)};
  for (const auto& [label, count] : counts) {
    if (label != kAsProposed && count >= kLeastOfALabel) {
      labels.push_back(label);
    }
  }
  return labels;
}

}  // namespace

LearnedStep learn_step(Step step, std::span<const Review* const> reviews, const TrainingOptions& options) {
  const StepRow& row = step_row(step);
  LearnedStep learned{step, labels_of(row, reviews), {}};
  std::vector<Sample> samples;
  for (const Review* review : reviews) {
    const auto found = std::ranges::find(learned.labels, row.label(*review).value_or(""));
    if (found != learned.labels.end()) {
      samples.push_back({review->features, static_cast<std::uint32_t>(found - learned.labels.begin())});
    }
  }
  learned.model = train_perceptron(samples, static_cast<std::uint32_t>(learned.labels.size()), options);
  return learned;
}

std::string_view label_of(const LearnedStep& step, const Features& features) {
  const std::uint32_t label = predict(step.model, features);
  return label < step.labels.size() ? std::string_view(step.labels[label]) : kAsProposed;
}

}  // namespace entente::learn
