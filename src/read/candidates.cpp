// SPDX-License-Identifier: Apache-2.0
#include "read/candidates.hpp"

namespace entente::read {

bool is_group_kind(ActorKind kind) { return kind == ActorKind::armed_group || kind == ActorKind::party; }

Antecedent whole(const Seen& seen) { return {seen.actors, seen.names, seen.is_many || seen.actors.size() > 1}; }

void add(Antecedent& into, const Seen& seen) {
  for (std::size_t i = 0; i < seen.actors.size(); ++i) {
    if (std::ranges::find(into.actors, seen.actors[i]) == into.actors.end()) {
      into.actors.push_back(seen.actors[i]);
      into.names.push_back(seen.names[i]);
    }
  }
  into.is_many = into.actors.size() > 1;
}

// "A and its allies": the possessor is what stands right before the conjunction.
const Seen* joined_before(const Scene& scene) {
  const std::size_t first = scene.tokens.first;
  if (!scene.is_possessive || scene.current.empty() || first < scene.sentence.range.first + 2 ||
      !scene.sentence.is(first - 1, WordClass::conjunction)) {
    return nullptr;
  }
  const Seen& last = scene.current.back();
  return last.tokens.last + 1 == first && last.standing != Standing::possessor ? &last : nullptr;
}

bool is_single_body(const Scene& scene, const Seen& seen) {
  return seen.actors.size() == 1 && !seen.is_many && !seen.is_ground &&
         kind_of(scene.sentence, seen.actors.front()) != ActorKind::population;
}

// Two of one sort named apart in one sentence; two of each sort leave it open which are meant.
std::optional<Antecedent> two_apart(const Scene& scene, const SeenSentence& sentence) {
  if (!singles(scene, sentence, is_group_kind).actors.empty() &&
      singles(scene, sentence, is_state_kind).actors.size() == 2) {
    return std::nullopt;
  }
  for (const auto sort : {is_group_kind, is_state_kind}) {
    Antecedent found = singles(scene, sentence, sort);
    if (found.actors.size() == 2) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace entente::read
