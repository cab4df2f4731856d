// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/later_rows.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>

namespace entente::ledger {

std::vector<Occurrence> recurring(std::vector<Occurrence> rows) {
  std::ranges::sort(rows);
  std::vector<Occurrence> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool is_like_last = i > 0 && rows[i - 1].identity == rows[i].identity;
    const bool is_like_next = i + 1 < rows.size() && rows[i + 1].identity == rows[i].identity;
    if (is_like_last || is_like_next) {
      kept.push_back(rows[i]);
    }
  }
  return kept;
}

std::vector<std::int64_t> replaced_rows(const std::vector<Occurrence>& recurring,
                                        const std::unordered_map<std::int64_t, std::string>& ids) {
  std::vector<std::int64_t> replaced;
  std::unordered_set<std::string_view> later;  // ids of the rows behind, of the same identity
  for (std::size_t i = recurring.size(); i-- > 0;) {
    if (i + 1 < recurring.size() && recurring[i].identity != recurring[i + 1].identity) {
      later.clear();
    }
    if (!later.insert(ids.at(recurring[i].number)).second) {
      replaced.push_back(recurring[i].number);
    }
  }
  std::ranges::sort(replaced);
  return replaced;
}

}  // namespace entente::ledger
