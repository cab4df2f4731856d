// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "model/parameters.hpp"

namespace entente::infer {

// log sum over levels of exp(-persistence * cost(from, to) + base_rate[to] + slope[to] * drive), read off a table:
// cubic between knots that carry value and slope, within 1e-9 for drives up to the bound.
class RowSums {
 public:
  RowSums(const model::Parameters& parameters, double largest_drive);
  [[nodiscard]] double log_sum(std::size_t from, double drive) const {
    const double place = (drive - lowest_) * kKnotsPerUnit;
    const auto knot = static_cast<std::size_t>(place);
    const double x = place - static_cast<double>(knot);
    const Knot& left = knots_[knot * kLevelCount + from];
    const Knot& right = knots_[(knot + 1) * kLevelCount + from];
    const double rise = right.value - left.value;
    return left.value + x * (left.slope + x * ((3 * rise - 2 * left.slope - right.slope) +
                                               x * (left.slope + right.slope - 2 * rise)));
  }

 private:
  static constexpr double kKnotsPerUnit = 64;  // the cubic errs by h^4 / 384 times the fourth derivative: 2e-10
  struct Knot {
    double value = 0;
    double slope = 0;  // per step between knots
  };
  double lowest_;
  std::vector<Knot> knots_;  // [knot x from]
};

}  // namespace entente::infer
