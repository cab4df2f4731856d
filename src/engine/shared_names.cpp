// SPDX-License-Identifier: Apache-2.0
#include "engine/shared_names.hpp"

#include <algorithm>
#include <map>

namespace entente::engine {

std::vector<SharedName> shared_names(const ActorRegistry& registry) {
  std::map<std::string, SharedName> by_name;
  const auto note = [&](const std::string& name, const ActorId& owner) {
    SharedName& shared = by_name.try_emplace(fold_name(name), SharedName{name, {}}).first->second;
    if (std::ranges::find(shared.owners, owner) == shared.owners.end()) {
      shared.owners.push_back(owner);
    }
  };
  for (const Actor& actor : registry.actors()) {
    note(actor.name, actor.id);
    for (const std::string& alias : actor.aliases) {
      note(alias, actor.id);
    }
  }
  std::vector<SharedName> several;
  for (auto& [folded, shared] : by_name) {
    if (shared.owners.size() > 1) {
      several.push_back(std::move(shared));
    }
  }
  return several;
}

}  // namespace entente::engine
