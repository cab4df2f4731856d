// SPDX-License-Identifier: Apache-2.0
#include "engine/actor_merges.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/actor_lookup.hpp"
#include "engine/merged_actors.hpp"

namespace entente::engine {
namespace {

bool lists(const Actor& actor, const char* column, const ActorId& other) {
  const std::vector<std::string> slugs = attribute_list(actor, column);
  return std::ranges::find(slugs, other.value) != slugs.end();
}

// Whether a row that names this slug as an enemy names it as a friend too, or is so named by it.
bool is_friend_too(const Actor& actor, const std::string& slug, const ActorRegistry& actors) {
  const Actor* const other = actors.find(ActorId{slug});
  return lists(actor, "allied_with", ActorId{slug}) || (other != nullptr && lists(*other, "allied_with", actor.id));
}

// Two that would be each other's friend by one cell and enemy by another.
std::optional<std::string> contradiction_in(const ActorRegistry& actors) {
  for (const Actor& actor : actors.actors()) {
    const std::vector<std::string> enemies = attribute_list(actor, "adverse_to");
    const auto found =
        std::ranges::find_if(enemies, [&](const std::string& slug) { return is_friend_too(actor, slug, actors); });
    if (found != enemies.end()) {
      return actor.id.value + " and " + *found;
    }
  }
  return std::nullopt;
}

void check_merge(const OpenProject& opened, const ActorRegistry& rows, const ActorId& actor, const ActorId& into) {
  if (opened.merges.standing(actor) == opened.merges.standing(into)) {
    throw Failure({ErrorCode::usage, "", actor.value + " and " + into.value + " are held to be one already",
                   "entente actors lists what is merged"});
  }
  std::vector<ActorMerge> words = merges_that_stand(opened.ledger);
  words.push_back({.actor = actor, .into = into});
  if (const auto pair = contradiction_in(merged_registry(rows, StandingMerges(words)))) {
    throw Failure({ErrorCode::usage, "actors.csv",
                   *pair + " would be enemies by adverse_to and friends by allied_with, were these two one",
                   "Take one of the two out of actors.csv, or leave them apart"});
  }
}

void store(const OpenProject& opened, const ActorMerge& word) {
  ledger::Ledger::open(opened.project.ledger_file(), ledger::Ledger::Access::read_write).add_actor_merge(word);
}

}  // namespace

std::vector<ActorMerge> merges_that_stand(const ledger::Ledger& ledger) {
  std::vector<ActorMerge> standing;
  for (ActorMerge& word : ledger.actor_merges()) {
    std::erase_if(standing, [&word](const ActorMerge& each) { return each.actor == word.actor; });
    if (word.action == MergeAction::merge) {
      standing.push_back(std::move(word));
    }
  }
  return standing;
}

std::vector<ListedMerge> listed_merges(const OpenProject& opened) {
  const ActorRegistry rows = load_actors(opened.project).registry;
  std::vector<ListedMerge> listed;
  for (ActorMerge& word : merges_that_stand(opened.ledger)) {
    std::string name = rows.name_of(word.actor);
    std::string into_name = rows.name_of(word.into);
    listed.push_back({std::move(word), std::move(name), std::move(into_name)});
  }
  return listed;
}

ActorMerge merge_actors(const OpenProject& opened, const std::string& actor, const std::string& into,
                        const std::string& reason, std::int64_t now_unix_seconds) {
  const ActorRegistry rows = load_actors(opened.project).registry;
  // What is merged already goes along: the row that stands for it is meant.
  const ActorMerge word{.actor = opened.merges.standing(resolve_actor(rows, actor)),
                        .into = opened.merges.standing(resolve_actor(rows, into)),
                        .reason = reason,
                        .at_unix_seconds = now_unix_seconds};
  check_merge(opened, rows, word.actor, word.into);
  store(opened, word);
  return word;
}

ActorMerge undo_merge(const OpenProject& opened, const std::string& actor, const std::string& reason,
                      std::int64_t now_unix_seconds) {
  const std::vector<ActorMerge> standing = merges_that_stand(opened.ledger);
  const bool is_slug = std::ranges::find(standing, ActorId{actor}, &ActorMerge::actor) != standing.end();
  const ActorMerge word{.action = MergeAction::undo,
                        .actor = is_slug ? ActorId{actor} : resolve_actor(load_actors(opened.project).registry, actor),
                        .reason = reason,
                        .at_unix_seconds = now_unix_seconds};
  if (!opened.merges.is_merged(word.actor)) {
    throw Failure({ErrorCode::usage, "", word.actor.value + " is merged into none, so nothing can be undone",
                   "entente actors lists what is merged"});
  }
  store(opened, word);
  return word;
}

}  // namespace entente::engine
