// SPDX-License-Identifier: Apache-2.0
#include "report/blocks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace entente::report {
namespace {

constexpr std::size_t kEighths = 8;
constexpr std::array<std::string_view, kEighths + 1> kLeftBlocks{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
constexpr std::array<std::string_view, kEighths> kLowBlocks{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

std::string_view low_block(double prob) {
  const auto step = static_cast<std::size_t>(std::clamp(prob, 0.0, 1.0) * kEighths);
  return kLowBlocks[std::min(step, kEighths - 1)];
}

int year_of(Month month) { return static_cast<int>(std::chrono::year_month_day{first_day(month)}.year()); }

// A year stands under the first column of its own that leaves a space after the year before it.
void write_year(std::string& years, std::size_t column, int year) {
  const bool is_free = years.empty() || years.size() < column;
  if (is_free) {
    years.resize(column, ' ');
    years += std::to_string(year);
  }
}

}  // namespace

std::string bar(double prob, std::size_t width) {
  const auto eighths =
      static_cast<std::size_t>(std::lround(std::clamp(prob, 0.0, 1.0) * static_cast<double>(width * kEighths)));
  std::string blocks;
  for (std::size_t i = 0; i < eighths / kEighths; ++i) {
    blocks += kLeftBlocks.back();
  }
  blocks += kLeftBlocks[eighths % kEighths];
  return blocks.empty() ? std::string(kLeftBlocks[1]) : blocks;
}

Sparkline sparkline(std::span<const double> probs, const PeriodAxis& axis, std::size_t width) {
  Sparkline line;
  const std::size_t columns_wanted = std::max<std::size_t>(width, 1);
  line.months_per_column = std::max<std::size_t>((probs.size() + columns_wanted - 1) / columns_wanted, 1);
  const std::size_t step = line.months_per_column;
  const std::size_t columns = (probs.size() + step - 1) / step;
  int last_year = 0;
  for (std::size_t column = 0; column < columns; ++column) {
    const std::size_t last = probs.size() - 1 - (columns - 1 - column) * step;
    line.curve += low_block(probs[last]);
    const std::size_t first = last + 1 >= step ? last + 1 - step : 0;
    const int year = year_of(axis.month(column == 0 ? 0 : first));
    if (year != last_year) {
      write_year(line.years, column, year);
      last_year = year;
    }
  }
  return line;
}

}  // namespace entente::report
