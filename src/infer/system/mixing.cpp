// SPDX-License-Identifier: Apache-2.0
#include "infer/system/mixing.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace entente::infer {
namespace {

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// With one less than the number of values as the divisor.
double variance_of(std::span<const double> values) {
  const double mean = mean_of(values);
  double sum = 0;
  for (const double value : values) {
    sum += (value - mean) * (value - mean);
  }
  return sum / static_cast<double>(values.size() - 1);
}

std::vector<Trace> halves_of(std::span<const Trace> chains) {
  std::vector<Trace> halves;
  for (const Trace& chain : chains) {
    const auto middle = chain.begin() + static_cast<std::ptrdiff_t>(chain.size() / 2);
    halves.emplace_back(chain.begin(), middle);
    halves.emplace_back(chain.end() - (middle - chain.begin()), chain.end());
  }
  return halves;
}

// The variance within sequences, and the estimate of the whole that also counts the spread of their means.
struct Spread {
  double within = 0;
  double whole = 0;
};

Spread spread_of(std::span<const Trace> sequences) {
  const auto length = static_cast<double>(sequences.front().size());
  std::vector<double> means;
  std::vector<double> variances;
  for (const Trace& sequence : sequences) {
    means.push_back(mean_of(sequence));
    variances.push_back(variance_of(sequence));
  }
  const double within = mean_of(variances);
  return {within, (length - 1) / length * within + variance_of(means)};
}

// Mean over sequences of half the squared steps of `lag` [Gelman et al. 2013, eq. 11.7, halved].
double half_squared_steps(std::span<const Trace> sequences, std::size_t lag) {
  double sum = 0;
  for (const Trace& sequence : sequences) {
    for (std::size_t i = lag; i < sequence.size(); ++i) {
      sum += (sequence[i] - sequence[i - lag]) * (sequence[i] - sequence[i - lag]);
    }
  }
  return sum / (2 * static_cast<double>(sequences.size() * (sequences.front().size() - lag)));
}

}  // namespace

double split_r_hat(std::span<const Trace> chains) {
  const Spread spread = spread_of(halves_of(chains));
  if (spread.within == 0) {
    return spread.whole == 0 ? 1.0 : std::numeric_limits<double>::infinity();
  }
  return std::sqrt(spread.whole / spread.within);
}

double effective_draws(std::span<const Trace> chains) {
  const std::vector<Trace> halves = halves_of(chains);
  const Spread spread = spread_of(halves);
  const auto draws = static_cast<double>(halves.size() * halves.front().size());
  if (spread.whole == 0) {
    return draws;
  }
  double sum = 0;
  for (std::size_t lag = 1; lag + 1 < halves.front().size(); lag += 2) {
    const double pair = 2 - (half_squared_steps(halves, lag) + half_squared_steps(halves, lag + 1)) / spread.whole;
    if (pair <= 0) {
      break;
    }
    sum += pair;
  }
  return std::min(draws, draws / (1 + 2 * sum));
}

void note_figure(Mixing& mixing, std::span<const Trace> chains) {
  mixing.largest_r_hat = std::max(mixing.largest_r_hat, split_r_hat(chains));
  mixing.least_effective_draws = std::min(mixing.least_effective_draws, effective_draws(chains));
}

bool is_mixed(const Mixing& mixing) {
  return mixing.largest_r_hat <= kLargestRHat && mixing.least_effective_draws >= kLeastEffectiveDraws;
}

}  // namespace entente::infer
