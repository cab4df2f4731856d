// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/answer.hpp"

namespace entente {

// The words of a decision, in the order of rows and columns of a table of two reviewers.
inline constexpr std::array<const char*, 3> kReviewWords{"confirm", "reject", "correct"};

// A claim on which two reviewers said different things.
struct ReviewDifference {
  ShownClaim shown;
  std::string a_name;
  std::string b_name;
  std::string first_decision;
  std::string second_decision;  // the same word where both corrected it, but not to the same
};

// What two reviewers made of the claims that both decided on.
struct ReviewerPair {
  std::string first;
  std::string second;
  std::size_t claims = 0;
  std::array<std::size_t, kReviewWords.size() * kReviewWords.size()> counts{};  // [word of first x word of second]
  double observed_prob = 0;             // share of the claims on which both said the same word
  double expected_prob = 0;             // the same, were they to decide independently
  std::optional<double> kappa;          // Cohen's; none where both said one word only
  std::size_t corrected_otherwise = 0;  // same word, but not corrected to the same
  std::vector<ReviewDifference> differences;
};

struct Reviewer {
  std::string by;
  std::size_t claims = 0;
};

struct ReviewAgreement {
  std::vector<Reviewer> reviewers;    // most claims first
  std::size_t unnamed_decisions = 0;  // that say not by whom, and are left out
  std::vector<ReviewerPair> pairs;    // with claims that both decided on, most of them first
};

}  // namespace entente
