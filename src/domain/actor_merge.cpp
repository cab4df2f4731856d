// SPDX-License-Identifier: Apache-2.0
#include "domain/actor_merge.hpp"

namespace entente {

std::string_view to_word(MergeAction action) { return action == MergeAction::merge ? "merge" : "undo"; }

StandingMerges::StandingMerges(std::span<const ActorMerge> words) {
  for (const ActorMerge& word : words) {
    if (word.action == MergeAction::merge) {
      into_.insert_or_assign(word.actor, word.into);
    } else {
      into_.erase(word.actor);
    }
  }
}

ActorId StandingMerges::standing(const ActorId& actor) const {
  ActorId held = actor;
  // No more steps than there are merges: a circle, which no word can make, would otherwise have no end.
  for (std::size_t steps = 0; steps < into_.size(); ++steps) {
    const auto found = into_.find(held);
    if (found == into_.end()) {
      break;
    }
    held = found->second;
  }
  return held;
}

std::vector<ActorId> StandingMerges::same_as(const ActorId& actor) const {
  const ActorId held = standing(actor);
  std::vector<ActorId> same{held};
  for (const auto& [merged, into] : into_) {
    if (standing(merged) == held) {
      same.push_back(merged);
    }
  }
  return same;
}

}  // namespace entente
