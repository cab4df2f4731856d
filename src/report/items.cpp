// SPDX-License-Identifier: Apache-2.0
#include "report/items.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace entente::report {
namespace {

constexpr double kEvenProb = .5;

// Letters as spreadsheets count columns: a, b, ..., z, aa, ab, ...
std::string letters_of(std::size_t index) {
  constexpr std::size_t kLetters = 26;
  std::string letters;
  for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / kLetters) {
    letters.insert(letters.begin(), static_cast<char>('a' + (rest - 1) % kLetters));
  }
  return letters;
}

}  // namespace

std::vector<Item> items_of(const Assessment& assessment) {
  std::vector<Item> items;
  items.reserve(assessment.reasons_for.size() + assessment.reasons_against.size());
  for (const Reason& reason : assessment.reasons_for) {
    items.push_back({items.size(), &reason});
  }
  for (const Reason& reason : assessment.reasons_against) {
    items.push_back({items.size(), &reason});
  }
  // Of two shares of one size the earlier reason comes first.
  std::ranges::sort(items, {},
                    [](const Item& item) { return std::tuple(-std::abs(item.reason->share_logit), item.number); });
  for (std::size_t i = 0; i < items.size(); ++i) {
    items[i].number = i + 1;
  }
  return items;
}

double sum_of_shares(const Assessment& assessment) {
  double sum = 0;
  for (const Item& item : items_of(assessment)) {
    sum += item.reason->share_logit;
  }
  return sum;
}

const ShownClaim& leading_claim(const Reason& reason) {
  if (reason.claims.empty()) {
    throw Failure(Error{ErrorCode::internal, reason.origin, "a reason has no claim to show",
                        "Report this as a bug of the program"});
  }
  return reason.claims.front();
}

std::string citation(const Item& item, std::size_t claim_index) {
  const std::string number = std::to_string(item.number);
  return claim_index == 0 ? number : number + letters_of(claim_index);
}

bool is_dissent(const Reason& reason, const Assessment& assessment) {
  return (reason.share_logit > 0) == (assessment.event_prob < kEvenProb) && reason.share_logit != 0;
}

}  // namespace entente::report
