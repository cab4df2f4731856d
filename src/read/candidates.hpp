// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>

#include "read/antecedents.hpp"

namespace entente::read {

// All that a party names.
Antecedent whole(const Seen& seen);
void add(Antecedent& into, const Seen& seen);

// What of a party `keeps` accepts.
template <class Keeps>
Antecedent part(const Seen& seen, Keeps keeps) {
  Antecedent kept;
  for (std::size_t i = 0; i < seen.actors.size(); ++i) {
    if (keeps(seen.actors[i])) {
      kept.actors.push_back(seen.actors[i]);
      kept.names.push_back(seen.names[i]);
    }
  }
  kept.is_many = kept.actors.size() > 1 || seen.is_many;
  return kept;
}

// The best of one sentence: subjects first, as in [Grosz-Joshi-Weinstein 1995, section 6], then the nearest.
template <class Accepts>
const Seen* best_of(const SeenSentence& sentence, Accepts accepts) {
  const Seen* nearest = nullptr;
  for (auto seen = sentence.rbegin(); seen != sentence.rend(); ++seen) {
    if (accepts(*seen) && seen->standing == Standing::subject) {
      return &*seen;
    }
    nearest = nearest == nullptr && accepts(*seen) ? &*seen : nearest;
  }
  return nearest;
}

// "A and its allies": the party right before the conjunction before a possessive pronoun.
const Seen* joined_before(const Scene& scene);
bool is_single_body(const Scene& scene, const Seen& seen);

// All single bodies of one sentence of one sort.
template <class Sort>
Antecedent singles(const Scene& scene, const SeenSentence& sentence, Sort sort) {
  Antecedent found;
  for (const Seen& seen : sentence) {
    if (seen.actors.size() == 1 && !seen.is_ground && sort(kind_of(scene.sentence, seen.actors.front()))) {
      add(found, seen);
    }
  }
  return found;
}

// Two groups, or two states, named apart in one sentence.
std::optional<Antecedent> two_apart(const Scene& scene, const SeenSentence& sentence);

}  // namespace entente::read
