// SPDX-License-Identifier: Apache-2.0
#include "engine/merged_actors.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace entente::engine {
namespace {

constexpr std::array<const char*, 3> kColumnsOfSlugs{"parent", "adverse_to", "allied_with"};

bool is_held_elsewhere(const ActorId& actor, const ActorRegistry& actors, const StandingMerges& merges) {
  return merges.is_merged(actor) && actors.find(merges.standing(actor)) != nullptr;
}

void add_name(Actor& actor, const std::string& name) {
  const std::string folded = fold_name(name);
  const auto is_same = [&folded](const std::string& other) { return fold_name(other) == folded; };
  if (!is_same(actor.name) && !is_same(actor.id.value) && std::ranges::none_of(actor.aliases, is_same)) {
    actor.aliases.push_back(name);
  }
}

void take_in(Actor& actor, const Actor& other) {
  add_name(actor, other.name);
  add_name(actor, other.id.value);
  for (const std::string& alias : other.aliases) {
    add_name(actor, alias);
  }
  actor.attributes.insert(other.attributes.begin(), other.attributes.end());  // only those that it lacks
}

// The slugs of a cell, each as it is held, without the row's own and each once.
void hold(Actor& actor, const std::string& column, const StandingMerges& merges) {
  std::vector<std::string> held;
  for (const std::string& slug : attribute_list(actor, column)) {
    std::string standing = merges.standing(ActorId{slug}).value;
    if (standing != actor.id.value && std::ranges::find(held, standing) == held.end()) {
      held.push_back(std::move(standing));
    }
  }
  std::string cell;
  for (const std::string& slug : held) {
    cell += (cell.empty() ? "" : ";") + slug;
  }
  if (cell.empty()) {
    actor.attributes.erase(column);
  } else {
    actor.attributes.insert_or_assign(column, cell);
  }
}

}  // namespace

ActorRegistry merged_registry(const ActorRegistry& actors, const StandingMerges& merges) {
  if (merges.empty()) {
    return actors;
  }
  std::vector<Actor> merged;
  for (const Actor& actor : actors.actors()) {
    if (!is_held_elsewhere(actor.id, actors, merges)) {
      merged.push_back(actor);
    }
  }
  for (const Actor& actor : actors.actors()) {
    if (is_held_elsewhere(actor.id, actors, merges)) {
      take_in(*std::ranges::find(merged, merges.standing(actor.id), &Actor::id), actor);
    }
  }
  for (Actor& actor : merged) {
    for (const char* column : kColumnsOfSlugs) {
      hold(actor, column, merges);
    }
  }
  return ActorRegistry(std::move(merged));
}

std::vector<ActorId> merged_into_nothing(const ActorRegistry& actors, const StandingMerges& merges) {
  std::vector<ActorId> lost;
  for (const auto& [actor, into] : merges.each()) {
    if (actors.find(actor) != nullptr && actors.find(merges.standing(into)) == nullptr) {
      lost.push_back(actor);
    }
  }
  return lost;
}

std::vector<Source> merged_sources(std::vector<Source> sources, const StandingMerges& merges) {
  for (Source& source : sources) {
    if (source.actor) {
      source.actor = merges.standing(*source.actor);
    }
  }
  return sources;
}

}  // namespace entente::engine
