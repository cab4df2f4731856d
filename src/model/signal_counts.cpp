// SPDX-License-Identifier: Apache-2.0
#include "model/signal_counts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::model {
namespace {

// [hostile, none, rhetorical, transactional, tactical, strategic]; decision 0021.
constexpr std::array<PerLevel<double>, kSignalKinds.size()> kLogRatios{{
    {1.5, 0.0, -0.3, -0.7, -1.2, -1.5},    // fights
    {-1.5, 0.0, 0.1, 0.4, 1.2, 1.5},       // joint events
    {-0.10, 0.0, 0.02, 0.05, 0.15, 0.20},  // shared adversaries
    {-0.10, 0.0, 0.02, 0.05, 0.15, 0.20},  // co-location
    {-0.3, 0.0, 0.3, 0.7, 0.9, 1.0},       // agreements
    {-0.1, 0.0, 0.5, 0.5, 0.5, 0.5},       // outreach, decision 0022
}};

}  // namespace

PerLevel<double> log_rate_ratios(SignalKind kind) { return kLogRatios.at(static_cast<std::size_t>(kind)); }

PerLevel<double> signal_log_likelihood(SignalKind kind, double observed, double expected, double strength) {
  const PerLevel<double> ratios = log_rate_ratios(kind);
  PerLevel<double> log_likelihood{};
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    const double mean = std::max(expected, kLeastExpected) * std::exp(strength * ratios[level]);
    log_likelihood[level] =
        observed * std::log(mean / (mean + kSignalSize)) - kSignalSize * std::log1p(mean / kSignalSize);
  }
  return log_likelihood;
}

}  // namespace entente::model
