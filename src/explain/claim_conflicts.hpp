// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "domain/claim.hpp"
#include "domain/contradiction.hpp"

namespace entente::explain {

// Statements with no stated time are taken as said of the months this near to their publication, so that two of them
// meet where they lie at most twice as far apart: the half year within which repeating oneself adds nothing.
inline constexpr int kMonthsAround = 3;

// A claim with what is needed to hold it against others. Points to the claim, which must outlive it.
struct HeldClaim {
  const Claim* claim = nullptr;
  Date known_on{};
  std::string voice;  // key of who vouches for it (evidence::Origin::key)
};

// Two claims of one pair that cannot both hold.
struct ClaimConflict {
  std::size_t left = 0;  // place in the claims that were given; affirms, where the right one denies
  std::size_t right = 0;
  ContradictionKind kind = ContradictionKind::denial;
  ContradictionVoices voices = ContradictionVoices::apart_from_the_pair;
  bool is_within_document = false;
  double surety = 0;  // of the less sure of the two: distance from even, in probits
  std::string reason;
  std::size_t others = 0;  // further conflicts of the same two voices over the same two relations
};

// For each claim the surest claim of the same pair and an overlapping time that it excludes, within its document and in
// others; of the same two voices over the same two relations only the surest. Rejected claims and words that leave the
// question open contradict nobody. One voice against itself comes first, then voices apart from the pair, then the two
// themselves; among these the surest first. Cost: about linear in the claims, times the months that they speak of.
std::vector<ClaimConflict> find_claim_conflicts(std::span<const HeldClaim> claims);

}  // namespace entente::explain
