// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "domain/answer.hpp"

namespace entente::report {

// One reason with the number it is cited by. Points into the assessment, which must outlive it.
struct Item {
  std::size_t number = 0;  // from 1, largest share of either sign first
  const Reason* reason = nullptr;
};

// All reasons of both sides in one list, by size of their share.
std::vector<Item> items_of(const Assessment& assessment);

double sum_of_shares(const Assessment& assessment);

// The claim that stands for a reason: its strongest wording. Throws Failure where a reason has none: no quote, no
// claim.
const ShownClaim& leading_claim(const Reason& reason);

// "3" for the leading claim of item 3, then "3b", "3c", ...
std::string citation(const Item& item, std::size_t claim_index);

// True for a reason that pulls away from the headline: for, where the event is less likely than not, else against.
bool is_dissent(const Reason& reason, const Assessment& assessment);

}  // namespace entente::report
