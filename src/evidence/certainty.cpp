// SPDX-License-Identifier: Apache-2.0
#include "evidence/certainty.hpp"

#include <algorithm>

#include "math/normal.hpp"

namespace entente::evidence {
namespace {

constexpr double kEvenProb = 0.5;
// An affirmation that admits to have no evidence: halfway between its words and saying nothing.
constexpr double kKeptWithoutEvidence = 0.5;

}  // namespace

double certainty_after_polarity(const Claim& claim) {
  const double middle = (claim.certainty.low_prob + claim.certainty.high_prob) / 2;
  if (middle >= kOpenFromProb && middle < kOpenToProb) {
    return middle;
  }
  if (claim.polarity == Polarity::denied) {
    return 1 - middle;
  }
  if (claim.evidence == EvidenceStatus::said_to_be_lacking && middle > kEvenProb) {
    return kEvenProb + kKeptWithoutEvidence * (middle - kEvenProb);
  }
  return middle;
}

double rating_of(double certainty_prob) {
  return math::normal_quantile(std::clamp(certainty_prob, kLowestCertaintyProb, kHighestCertaintyProb));
}

}  // namespace entente::evidence
