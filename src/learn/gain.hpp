// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "learn/steps.hpp"

namespace entente::learn {

// A claim is right if it was not rejected and says pair, relation, polarity and speaker as the review has them.
struct Counts {
  std::size_t right = 0;
  std::size_t made = 0;   // claims that stand, right or wrong
  std::size_t known = 0;  // reviewed claims that were not rejected: what there is to find
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  Counts& operator+=(const Counts& other);
  bool operator==(const Counts&) const = default;
};

// What becomes of a reviewed claim: the label of each step that was asked, by their order; nothing if the rules stand.
struct Treatment {
  std::vector<Step> steps;
  std::vector<std::string> labels;
};
Counts count_claim(const Review& review, const Treatment& treatment);

// Rules and learned step over the same reviews, one row a document.
struct Comparison {
  std::vector<Counts> rules;    // [document]
  std::vector<Counts> learned;  // [document]
};
Counts sum_of(std::span<const Counts> counts);

// In which share of resamples of the documents the learned step has the higher F1 (bootstrap) [Efron 1979]. Ties count
// for the rules.
double share_of_gains(const Comparison& comparison, std::uint64_t seed, int resamples);

}  // namespace entente::learn
