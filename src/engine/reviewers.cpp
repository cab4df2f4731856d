// SPDX-License-Identifier: Apache-2.0
#include "engine/reviewers.hpp"

#include <utility>

namespace entente::engine {

std::string reviewer_name(const std::string& by) {
  const std::size_t first = by.find_first_not_of(' ');
  return first == std::string::npos ? "" : by.substr(first, by.find_last_not_of(' ') + 1 - first);
}

ReviewerDecisions reviewer_decisions(const ledger::Ledger& ledger) {
  ReviewerDecisions decisions;
  for (ledger::Decision& decision : ledger.standing_decisions()) {  // oldest first
    const std::string by = reviewer_name(decision.by);
    if (by.empty()) {
      ++decisions.unnamed;
      continue;
    }
    const ClaimId claim = decision.claim;
    decisions.by_reviewer[by].insert_or_assign(claim, std::move(decision));
  }
  return decisions;
}

}  // namespace entente::engine
