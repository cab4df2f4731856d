// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "learn/review.hpp"

namespace entente::learn {

// doubt ranks: would a person reject the claim? The others tag: which correction of one field applies?
enum class Step : std::uint8_t { doubt, relation, polarity, speaker };

// What a step says of a claim that is as it should be; every step's first label.
inline constexpr std::string_view kAsProposed = "as proposed";
inline constexpr std::string_view kRejected = "rejected";

// One row a step: its word in files and reports, what a review teaches it, and what its label does to a claim.
struct StepRow {
  Step step;
  std::string_view word;
  std::optional<std::string> (*label)(const Review& review);  // nothing where the review teaches it nothing
  void (*apply)(Claim& claim, std::string_view label);
};

std::span<const StepRow> step_table();
const StepRow& step_row(Step step);
std::optional<Step> step_from_word(std::string_view word);

}  // namespace entente::learn
