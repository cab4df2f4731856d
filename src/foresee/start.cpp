// SPDX-License-Identifier: Apache-2.0
#include "foresee/start.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace entente::foresee {

void check_start(const SystemStart& start, std::size_t months) {
  const auto is_whole = [months](const PairStart& pair) {
    return pair.passing_drive.empty() || pair.passing_drive.size() >= months;
  };
  if (start.system == nullptr || start.pairs.size() != start.system->size() || start.asked >= start.pairs.size() ||
      !std::ranges::all_of(start.pairs, is_whole)) {
    throw Failure(
        {ErrorCode::internal, "start of a forecast", "it does not fit its pairs or months", "Report this as a defect"});
  }
}

double drive_ahead(const SystemStart& start, std::size_t pair, std::size_t month) {
  const std::vector<double>& passing = start.pairs[pair].passing_drive;
  return start.system->pair(pair).drive + (passing.empty() ? 0.0 : passing[month - 1]);
}

}  // namespace entente::foresee
