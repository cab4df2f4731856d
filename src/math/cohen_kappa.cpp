// SPDX-License-Identifier: Apache-2.0
#include "math/cohen_kappa.hpp"

#include <cassert>
#include <numeric>

namespace entente::math {

Agreement agreement_of(std::span<const std::size_t> counts, std::size_t categories) {
  assert(counts.size() == categories * categories);
  Agreement agreement{.items = std::accumulate(counts.begin(), counts.end(), std::size_t{0}), .kappa = {}};
  if (agreement.items == 0) {
    return agreement;
  }
  const auto items = static_cast<double>(agreement.items);
  bool is_one_category = false;
  for (std::size_t category = 0; category < categories; ++category) {
    std::size_t by_first = 0;
    std::size_t by_second = 0;
    for (std::size_t other = 0; other < categories; ++other) {
      by_first += counts[category * categories + other];
      by_second += counts[other * categories + category];
    }
    agreement.observed_prob += static_cast<double>(counts[category * categories + category]) / items;
    agreement.expected_prob += static_cast<double>(by_first) / items * static_cast<double>(by_second) / items;
    is_one_category = is_one_category || (by_first == agreement.items && by_second == agreement.items);
  }
  if (!is_one_category) {
    agreement.kappa = (agreement.observed_prob - agreement.expected_prob) / (1 - agreement.expected_prob);
  }
  return agreement;
}

}  // namespace entente::math
