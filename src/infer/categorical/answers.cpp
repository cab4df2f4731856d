// SPDX-License-Identifier: Apache-2.0
#include "infer/categorical/answers.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/stably_sorted.hpp"

namespace entente::infer {

Answers make_answers(Answers unsorted) {
  const bool is_within = std::ranges::all_of(unsorted.rows, [&](const Answer& row) {
    return row.question < unsorted.question_count && row.source < unsorted.source_count &&
           row.value < unsorted.value_count;
  });
  if (!is_within) {
    throw Failure({ErrorCode::internal, "answers", "a row lies beyond the counts", "Report this as a defect"});
  }
  unsorted.rows = stably_sorted(std::move(unsorted.rows), &Answer::question);
  return unsorted;
}

std::vector<std::uint32_t> best_values(const CategoricalFit& fit, std::size_t value_count) {
  std::vector<std::uint32_t> best;
  for (std::size_t at = 0; at < fit.prob.size(); at += value_count) {
    const auto row = fit.prob.begin() + static_cast<std::ptrdiff_t>(at);
    const auto largest = std::max_element(row, row + static_cast<std::ptrdiff_t>(value_count));
    best.push_back(static_cast<std::uint32_t>(largest - row));
  }
  return best;
}

}  // namespace entente::infer
