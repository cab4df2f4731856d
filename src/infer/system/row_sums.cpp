// SPDX-License-Identifier: Apache-2.0
#include "infer/system/row_sums.hpp"

#include <cmath>

#include "model/chain.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {

RowSums::RowSums(const model::Parameters& parameters, double largest_drive) : lowest_(-std::ceil(largest_drive) - 1) {
  const model::TransitionFactors factors = model::transition_factors(parameters);
  const auto count = static_cast<std::size_t>(-2 * lowest_ * kKnotsPerUnit) + 1;
  for (std::size_t knot = 0; knot < count; ++knot) {
    const double drive = lowest_ + static_cast<double>(knot) / kKnotsPerUnit;
    PerLevel<double> rise{};
    for (std::size_t to = 0; to < kLevelCount; ++to) {
      rise[to] = std::exp(factors.base_rate[to] + factors.slope[to] * drive);
    }
    for (const PerLevel<double>& stay : factors.stay) {
      const double sum = model::dot(stay, rise);
      const double mean_slope = model::dot(model::product(stay, rise), factors.slope) / sum;
      knots_.push_back({std::log(sum), mean_slope / kKnotsPerUnit});
    }
  }
}

}  // namespace entente::infer
