// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "learn/averaged_perceptron.hpp"
#include "learn/steps.hpp"

namespace entente::learn {

struct LearnedStep {
  Step step = Step::doubt;
  std::vector<std::string> labels;  // by the numbers of the model; the first is kAsProposed
  LinearModel model;
  bool operator==(const LearnedStep&) const = default;
};

// What was learned from the reviews of one project: the steps that gain, which are those in use.
struct LearnedModel {
  std::string trained_on;  // SHA-256 of training_text
  std::vector<LearnedStep> steps;
  bool operator==(const LearnedModel&) const = default;
};

// Learns one step from reviews, in their order. Labels that fewer than kLeastOfALabel reviews bear are left out; no
// labels but the first mean that there is nothing to learn.
inline constexpr std::size_t kLeastOfALabel = 5;
LearnedStep learn_step(Step step, std::span<const Review* const> reviews, const TrainingOptions& options);

// The label that a step gives to a claim.
std::string_view label_of(const LearnedStep& step, const Features& features);

// The model as a file of lines, weights as whole numbers: equal models give equal bytes.
std::string to_text(const LearnedModel& model);
// Fails with ErrorCode::file_changed where the text is no such file, is cut short, or has other features than this
// program.
Result<LearnedModel> parse_model(std::string_view text, const std::string& place);

}  // namespace entente::learn
