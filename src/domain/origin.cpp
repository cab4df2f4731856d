// SPDX-License-Identifier: Apache-2.0
#include "domain/origin.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr std::array<std::string_view, 9> kReasonWords{"own words",   "named speaker", "named outlet",
                                                       "told outlet", "credit line",   "forwarded",
                                                       "same words",  "joined",        "split"};
constexpr std::array<std::string_view, 3> kActionWords{"split", "join", "undo"};

bool names(const OriginDecision& decision, const ClaimId& claim) {
  return decision.claim == claim || decision.other == claim;
}

std::vector<OriginDecision> not_undone(const std::vector<OriginDecision>& decisions) {
  std::vector<OriginDecision> kept;
  for (const OriginDecision& decision : decisions) {
    if (decision.action != OriginAction::undo) {
      kept.push_back(decision);
      continue;
    }
    const auto newest = std::find_if(kept.rbegin(), kept.rend(),
                                     [&](const OriginDecision& each) { return names(each, decision.claim); });
    if (newest != kept.rend()) {
      kept.erase(std::prev(newest.base()));
    }
  }
  return kept;
}

bool is_ended_by(const OriginDecision& older, const OriginDecision& newer) {
  if (newer.action == OriginAction::split) {
    return older.action == OriginAction::join && names(older, newer.claim);
  }
  return older.action == OriginAction::split && names(newer, older.claim);
}

}  // namespace

std::string_view to_word(OriginReason reason) { return kReasonWords[static_cast<std::size_t>(reason)]; }
std::string_view to_word(OriginAction action) { return kActionWords[static_cast<std::size_t>(action)]; }

std::optional<OriginAction> origin_action_from_word(std::string_view word) {
  const auto* const found = std::ranges::find(kActionWords, word);
  return found == kActionWords.end()
             ? std::nullopt
             : std::optional(static_cast<OriginAction>(std::distance(kActionWords.begin(), found)));
}

std::vector<OriginDecision> standing_decisions(const std::vector<OriginDecision>& decisions) {
  std::vector<OriginDecision> standing;
  for (OriginDecision& decision : not_undone(decisions)) {
    std::erase_if(standing, [&](const OriginDecision& older) { return is_ended_by(older, decision); });
    standing.push_back(std::move(decision));
  }
  return standing;
}

}  // namespace entente
