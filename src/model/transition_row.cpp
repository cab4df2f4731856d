// SPDX-License-Identifier: Apache-2.0
#include "model/transition_row.hpp"

#include <cmath>

#include "model/level_weights.hpp"

namespace entente::model {

PerLevel<double> rise_at(const TransitionFactors& factors, double drive) {
  PerLevel<double> rise{};
  for (std::size_t to = 0; to < kLevelCount; ++to) {
    rise[to] = std::exp(factors.base_rate[to] + factors.slope[to] * drive);
  }
  return rise;
}

PerLevel<double> transition_row(const TransitionFactors& factors, const PerLevel<double>& rise, std::size_t from) {
  PerLevel<double> prob = product(factors.stay[from], rise);
  scale(prob, 1.0 / sum_of(prob));
  return prob;
}

}  // namespace entente::model
