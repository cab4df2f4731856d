// SPDX-License-Identifier: Apache-2.0
#include "read/surroundings.hpp"

#include <algorithm>
#include <string>

#include "read/lexicon_rows.hpp"

namespace entente::read {
namespace {

using ByName = std::unordered_map<std::string, ActorIndex>;

ByName by_name(const std::vector<Actor>& actors) {
  ByName numbers;
  ActorIndex number = 0;
  for (const Actor& actor : actors) {
    numbers.emplace(fold_name(actor.id.value), number);
    numbers.emplace(fold_name(actor.name), number);
    for (const std::string& alias : actor.aliases) {
      numbers.emplace(fold_name(alias), number);
    }
    ++number;
  }
  return numbers;
}

// The one candidate for which a test holds; -1 where it holds for none or several.
template <class Test>
ActorIndex only_one(const std::vector<ActorIndex>& candidates, const Test& test) {
  ActorIndex chosen = -1;
  for (const ActorIndex candidate : candidates) {
    if (test(candidate) && chosen >= 0) {
      return -1;
    }
    chosen = test(candidate) ? candidate : chosen;
  }
  return chosen;
}

// The actors that one attribute names, parted by ;
std::vector<ActorIndex> actors_in(std::string_view cell, const ByName& numbers) {
  std::vector<ActorIndex> actors;
  for (const std::string_view name : split(cell, ';')) {
    const auto found = numbers.find(fold_name(name));
    if (found != numbers.end()) {
      actors.push_back(found->second);
    }
  }
  return actors;
}

}  // namespace

std::vector<std::vector<ActorIndex>> related_actors(const ActorRegistry& registry) {
  const ByName numbers = by_name(registry.actors());
  std::vector<std::vector<ActorIndex>> related;
  for (const Actor& actor : registry.actors()) {
    std::vector<ActorIndex>& own = related.emplace_back();
    for (const auto& [column, cell] : actor.attributes) {
      const std::vector<ActorIndex> named = actors_in(cell, numbers);
      own.insert(own.end(), named.begin(), named.end());
    }
  }
  return related;
}

void Surroundings::note(const std::vector<Mention>& names) {
  for (const Mention& name : names) {
    if (name.actors.size() == 1) {
      named_.insert(name.actors.front());
    }
  }
}

// Actors that every candidate is related to tell nothing.
bool Surroundings::has_related(ActorIndex candidate, const std::vector<ActorIndex>& candidates) const {
  const auto relates_to = [&](ActorIndex one, ActorIndex other) {
    const auto& own = (*related_)[static_cast<std::size_t>(one)];
    return std::ranges::find(own, other) != own.end();
  };
  return std::ranges::any_of((*related_)[static_cast<std::size_t>(candidate)], [&](ActorIndex other) {
    const auto shares = std::ranges::count_if(candidates, [&](ActorIndex one) { return relates_to(one, other); });
    return named_.contains(other) && shares == 1;
  });
}

ActorIndex Surroundings::choose(const std::vector<ActorIndex>& candidates) const {
  const ActorIndex named = only_one(candidates, [&](ActorIndex one) { return named_.contains(one); });
  const bool is_any_named = std::ranges::any_of(candidates, [&](ActorIndex one) { return named_.contains(one); });
  if (named >= 0 || is_any_named) {
    return named;
  }
  return only_one(candidates, [&](ActorIndex one) { return has_related(one, candidates); });
}

}  // namespace entente::read
