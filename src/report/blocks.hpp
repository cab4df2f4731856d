// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "domain/period.hpp"

namespace entente::report {

// A bar of block characters, `width` columns for a probability of 1, in steps of an eighth of a column.
std::string bar(double prob, std::size_t width);

// A curve of one value a column, scaled 0 to 1 over the height of one character, and the years under it.
struct Sparkline {
  std::string curve;
  std::string years;
  std::size_t months_per_column = 1;
};

// At most `width` columns; a column of several months shows its last month, so that the right end is the latest.
Sparkline sparkline(std::span<const double> probs, const PeriodAxis& axis, std::size_t width);

}  // namespace entente::report
