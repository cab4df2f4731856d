// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/claim.hpp"

namespace entente::evaluate {

// What is compared of a claim, gold or predicted.
struct ScoredClaim {
  std::string text;
  TextSpan span;
  TextSpan sentence;  // of gold claims
  std::string a;
  std::string b;
  std::string way;  // "from>to", or "both"
  std::string relation;
  std::string family;
  std::string speaker;
  std::string polarity;
  double certainty_middle = 0.0;
  ClaimTime when;
  std::string where;
};

// One-to-one matches, as places in `gold` and `predicted`: same text, sentence, unordered pair and family, and among
// those the pairing that agrees most in the other fields.
std::vector<std::pair<std::size_t, std::size_t>> match_claims(const std::vector<ScoredClaim>& gold,
                                                              const std::vector<ScoredClaim>& predicted);

}  // namespace entente::evaluate
