// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "ledger/ledger.hpp"

namespace entente::engine {

// What reviewers decided: of each the newest decision on a claim that was not taken back, whatever others said since.
struct ReviewerDecisions {
  std::map<std::string, std::map<ClaimId, ledger::Decision>> by_reviewer;
  std::size_t unnamed = 0;  // decisions that do not say by whom they are
};
ReviewerDecisions reviewer_decisions(const ledger::Ledger& ledger);

// Whom a decision says it is by: blanks around it left out.
std::string reviewer_name(const std::string& by);

}  // namespace entente::engine
