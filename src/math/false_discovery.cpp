// SPDX-License-Identifier: Apache-2.0
#include "math/false_discovery.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::math {

std::vector<double> false_discovery_shares(const std::vector<double>& p_prob) {
  std::vector<std::size_t> order(p_prob.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(
      order, [&](std::size_t a, std::size_t b) { return p_prob[a] != p_prob[b] ? p_prob[a] < p_prob[b] : a < b; });
  std::vector<double> shares(p_prob.size(), 1.0);
  double least = 1;
  for (std::size_t rank = order.size(); rank-- > 0;) {
    const double share = p_prob[order[rank]] * static_cast<double>(order.size()) / static_cast<double>(rank + 1);
    least = std::min(least, share);
    shares[order[rank]] = least;
  }
  return shares;
}

double boundary_p_prob(double statistic) { return statistic > 0 ? 0.5 * std::erfc(std::sqrt(statistic / 2)) : 1.0; }

}  // namespace entente::math
