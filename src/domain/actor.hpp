// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "base/tagged.hpp"

namespace entente {

// Organisations and publics only: there is no kind for persons, here or anywhere.
enum class ActorKind { armed_group, state, state_force, international, party, population, media };

std::string_view to_word(ActorKind kind);
std::optional<ActorKind> actor_kind_from_word(std::string_view word);
// A state, or a force of one.
inline bool is_state_kind(ActorKind kind) { return kind == ActorKind::state || kind == ActorKind::state_force; }

struct Actor {
  ActorId id;
  std::string name;
  std::vector<std::string> aliases;
  ActorKind kind = ActorKind::armed_group;
  std::map<std::string, std::string> attributes;  // further columns of actors.csv, by column name
};

// The parts of a further column's cell between ';', trimmed, without empty ones; none where it is not filled in.
std::vector<std::string> attribute_list(const Actor& actor, const std::string& column);

// The actors of a project, in file order. Names and aliases are compared folded (see fold_name).
class ActorRegistry {
 public:
  ActorRegistry() = default;
  explicit ActorRegistry(std::vector<Actor> actors);
  [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
  [[nodiscard]] const Actor* find(const ActorId& id) const;
  // By slug, name or alias. Fails with suggestions where nothing, or more than one actor, answers to the text.
  [[nodiscard]] Result<ActorId> resolve(std::string_view text) const;
  // The name shown to people: the actor's name, or the slug where the registry does not know it.
  [[nodiscard]] std::string name_of(const ActorId& id) const;

 private:
  std::vector<Actor> actors_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_folded_name_;
};

// Lower case, straight apostrophes, hyphens and runs of space to one space, a leading "the " dropped.
std::string fold_name(std::string_view name);

}  // namespace entente
