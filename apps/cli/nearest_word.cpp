// SPDX-License-Identifier: Apache-2.0
#include "cli/nearest_word.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace entente::cli {
namespace {

constexpr std::size_t kLettersAnEdit = 3;

// Edit distance with swaps of neighbours as one edit [Damerau 1964], cost |left| * |right|.
std::size_t edits_between(std::string_view left, std::string_view right) {
  std::vector<std::size_t> before_last(right.size() + 1);
  std::vector<std::size_t> last(right.size() + 1);
  std::iota(last.begin(), last.end(), 0U);
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::vector<std::size_t> row(right.size() + 1, i);
    for (std::size_t j = 1; j <= right.size(); ++j) {
      const bool is_same = left[i - 1] == right[j - 1];
      row[j] = std::min({last[j - 1] + (is_same ? 0U : 1U), last[j] + 1, row[j - 1] + 1});
      const bool is_swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      row[j] = is_swapped ? std::min(row[j], before_last[j - 2] + 1) : row[j];
    }
    before_last = std::exchange(last, std::move(row));
  }
  return last.back();
}

}  // namespace

std::string nearest_word(std::string_view written, const std::vector<std::string>& words) {
  std::string nearest;
  std::size_t fewest = 0;
  for (const std::string& word : words) {
    const std::size_t edits = edits_between(written, word);
    const std::size_t allowed = std::max<std::size_t>(1, word.size() / kLettersAnEdit);
    if (edits <= allowed && (nearest.empty() || edits < fewest)) {
      nearest = word;
      fewest = edits;
    }
  }
  return nearest;
}

}  // namespace entente::cli
