// SPDX-License-Identifier: Apache-2.0
#include "foresee/scores.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::foresee {
namespace {

constexpr std::size_t kBins = 10;
constexpr double kTail = 1.6448536269514722;  // of a 90 % interval of the normal distribution

double squared(double value) { return value * value; }
double outcome_of(const StatedProb& each) { return each.has_happened ? 1.0 : 0.0; }

struct BinSums {
  double count = 0;
  double prob = 0;
  double happened = 0;
};

std::array<BinSums, kBins> sums_of(std::span<const StatedProb> stated) {
  std::array<BinSums, kBins> bins{};
  for (const StatedProb& each : stated) {
    const auto place = static_cast<std::size_t>(each.prob * static_cast<double>(kBins));
    BinSums& bin = bins[std::min(place, kBins - 1)];
    bin.count += 1;
    bin.prob += each.prob;
    bin.happened += outcome_of(each);
  }
  return bins;
}

ProbabilityInterval wilson_interval(double share, double count) {
  const double spread = squared(kTail) / count;
  const double centre = (share + spread / 2) / (1 + spread);
  const double half = std::sqrt(spread * (share * (1 - share) + spread / 4)) / (1 + spread);
  return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

}  // namespace

double brier_score(std::span<const StatedProb> stated) {
  double sum = 0;
  for (const StatedProb& each : stated) {
    sum += squared(each.prob - outcome_of(each));
  }
  return sum / static_cast<double>(stated.size());
}

double log_score(std::span<const StatedProb> stated) {
  double sum = 0;
  for (const StatedProb& each : stated) {
    const double prob = std::clamp(each.prob, kLeastScoredProb, 1 - kLeastScoredProb);
    sum -= each.has_happened ? std::log(prob) : std::log1p(-prob);
  }
  return sum / static_cast<double>(stated.size());
}

BrierParts brier_parts(std::span<const StatedProb> stated) {
  const auto count = static_cast<double>(stated.size());
  double happened = 0;
  for (const StatedProb& each : stated) {
    happened += outcome_of(each) / count;
  }
  BrierParts parts{.uncertainty = happened * (1 - happened)};
  for (const BinSums& bin : sums_of(stated)) {
    if (bin.count > 0) {
      parts.reliability += bin.count / count * squared((bin.prob - bin.happened) / bin.count);
      parts.resolution += bin.count / count * squared(bin.happened / bin.count - happened);
    }
  }
  parts.within = brier_score(stated) - (parts.reliability - parts.resolution + parts.uncertainty);
  return parts;
}

std::vector<ReliabilityBin> reliability_bins(std::span<const StatedProb> stated) {
  std::vector<ReliabilityBin> bins;
  double low = 0;
  for (const BinSums& sums : sums_of(stated)) {
    const double high = low + 1.0 / static_cast<double>(kBins);
    if (sums.count > 0) {
      const double share = sums.happened / sums.count;
      bins.push_back({low, high, static_cast<std::size_t>(sums.count), sums.prob / sums.count, share,
                      wilson_interval(share, sums.count)});
    }
    low = high;
  }
  return bins;
}

ScoreDifference brier_difference(std::span<const StatedProb> first, std::span<const StatedProb> second) {
  std::vector<double> differences;
  differences.reserve(first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    differences.push_back(squared(first[i].prob - outcome_of(first[i])) -
                          squared(second[i].prob - outcome_of(second[i])));
  }
  const auto count = static_cast<double>(differences.size());
  double mean = 0;
  for (const double each : differences) {
    mean += each / count;
  }
  double spread = 0;
  for (const double each : differences) {
    spread += squared(each - mean);
  }
  return {mean, differences.size() < 2 ? 0.0 : std::sqrt(spread / (count - 1) / count)};
}

}  // namespace entente::foresee
