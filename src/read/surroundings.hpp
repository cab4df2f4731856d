// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "domain/actor.hpp"
#include "read/alias_index.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// For each actor the actors that its row of actors.csv names in further columns: allies, adversaries, country, parent.
std::vector<std::vector<ActorIndex>> related_actors(const ActorRegistry& registry);

// What a document names, to tell which of several actors with one name it means.
class Surroundings {
 public:
  explicit Surroundings(const std::vector<std::vector<ActorIndex>>& related) : related_(&related) {}
  // Names that can mean one actor only.
  void note(const std::vector<Mention>& names);
  // The actor meant, in this order: the one candidate that the document also calls by a name of its own; else the one
  // whose related actors the document names, where it names none of another candidate's alone. -1 where neither tells.
  [[nodiscard]] ActorIndex choose(const std::vector<ActorIndex>& candidates) const;

 private:
  [[nodiscard]] bool has_related(ActorIndex candidate, const std::vector<ActorIndex>& candidates) const;

  const std::vector<std::vector<ActorIndex>>* related_;
  std::unordered_set<ActorIndex> named_;
};

}  // namespace entente::read
