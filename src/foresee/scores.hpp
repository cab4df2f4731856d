// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "domain/forecast.hpp"

namespace entente::foresee {

// A probability that was stated, and what came of it.
struct StatedProb {
  double prob = 0;
  bool has_happened = false;
};

// Mean of (p - o)^2, from 0 for sure and right to 1 for sure and wrong; o is 1 where it happened [Brier 1950], whose
// score of two classes is twice this. Precondition of all: there is at least one.
double brier_score(std::span<const StatedProb> stated);

// Mean of -log P(what happened), natural, 0 at best [Good 1952]. A probability is held within kLeastScoredProb of 0
// and 1, so that one that was wrongly called certain does not outweigh everything.
double log_score(std::span<const StatedProb> stated);
inline constexpr double kLeastScoredProb = 1e-6;

// The Brier score's parts, over ten bins of equal width: reliability - resolution + uncertainty [Murphy 1973] +
// within, what is left because the probabilities of one bin differ [Stephenson et al. 2008]. They sum to it.
BrierParts brier_parts(std::span<const StatedProb> stated);

// Those bins that hold any, from the least probable up; the interval is Wilson's of 90 % [Wilson 1927] about the share.
std::vector<ReliabilityBin> reliability_bins(std::span<const StatedProb> stated);

// Mean difference of the squared errors of two ways to state the same things, first less second, with the standard
// error of the mean (of pairs, as if independent; nil for fewer than two).
ScoreDifference brier_difference(std::span<const StatedProb> first, std::span<const StatedProb> second);

}  // namespace entente::foresee
