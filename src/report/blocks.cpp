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

struct YearMark {
  std::size_t column;
  int year;
};

// Columns in which a year begins, the first column among them.
std::vector<YearMark> year_marks(const PeriodAxis& axis, const std::vector<std::size_t>& last_months) {
  std::vector<YearMark> marks;
  std::size_t first_month = 0;
  for (std::size_t column = 0; column < last_months.size(); ++column) {
    const int year = year_of(axis.month(first_month));
    if (marks.empty() || marks.back().year != year) {
      marks.push_back({column, year});
    }
    first_month = last_months[column] + 1;
  }
  return marks;
}

// Years under their columns, as many as fit. A first year of a few months gives way to the whole one after it.
std::string year_line(std::vector<YearMark> marks) {
  constexpr std::size_t kYearColumns = 5;  // four digits and a space
  if (marks.size() > 1 && marks[1].column < kYearColumns) {
    marks.erase(marks.begin());
  }
  std::string line;
  for (const YearMark& mark : marks) {
    if (line.empty() || line.size() < mark.column) {
      line.resize(mark.column, ' ');
      line += std::to_string(mark.year);
    }
  }
  return line;
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
  std::vector<std::size_t> last_months;
  last_months.reserve(columns);
  for (std::size_t column = 0; column < columns; ++column) {
    last_months.push_back(probs.size() - 1 - (columns - 1 - column) * step);
    line.curve += low_block(probs[last_months.back()]);
  }
  line.years = year_line(year_marks(axis, last_months));
  return line;
}

}  // namespace entente::report
