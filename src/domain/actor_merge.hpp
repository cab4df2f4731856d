// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/tagged.hpp"

namespace entente {

enum class MergeAction : std::uint8_t { merge, undo };
std::string_view to_word(MergeAction action);

// A person's word that one row of actors.csv is the same organisation as another, or is not any more.
struct ActorMerge {
  MergeAction action = MergeAction::merge;
  ActorId actor;
  ActorId into;  // empty for undo
  std::string reason;
  std::int64_t at_unix_seconds = 0;
};

// Which organisations are held to be one: of each actor the newest word holds.
class StandingMerges {
 public:
  StandingMerges() = default;
  explicit StandingMerges(std::span<const ActorMerge> words);  // oldest first
  [[nodiscard]] bool empty() const { return into_.empty(); }
  [[nodiscard]] bool is_merged(const ActorId& actor) const { return into_.contains(actor); }
  // The organisation under which an actor is held: itself where it is merged into none.
  [[nodiscard]] ActorId standing(const ActorId& actor) const;
  // All that are held to be the same as this one, itself first, then by slug.
  [[nodiscard]] std::vector<ActorId> same_as(const ActorId& actor) const;
  [[nodiscard]] const std::map<ActorId, ActorId>& each() const { return into_; }  // actor to what it was merged into

 private:
  std::map<ActorId, ActorId> into_;
};

}  // namespace entente
