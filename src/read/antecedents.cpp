// SPDX-License-Identifier: Apache-2.0
#include "read/antecedents.hpp"

#include <algorithm>
#include <map>

namespace entente::read {
namespace {

// How many sentences back a plural pronoun may reach; a singular one reaches one.
constexpr std::size_t kPluralReach = 2;
constexpr std::size_t kCountedReach = 3;

// Weights of [Lappin-Leass 1994, table 1]: recency halves with each sentence, the grammatical place adds.
constexpr double kRecency = 100;
constexpr double kSubject = 80;
constexpr double kObject = 50;
constexpr double kOblique = 40;
constexpr double kPossessor = 40;

double weight_of(Place place) {
  switch (place) {
    case Place::subject:
      return kSubject;
    case Place::object:
      return kObject;
    case Place::oblique:
      return kOblique;
    case Place::possessor:
      break;
  }
  return kPossessor;
}

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

bool shares_actor(const Seen& seen, const Seen* other) {
  return other != nullptr && std::ranges::any_of(seen.actors, [&](ActorIndex actor) {
           return std::ranges::find(other->actors, actor) != other->actors.end();
         });
}

// "A and its allies": the possessor is what stands right before the conjunction.
const Seen* joined_before(const Scene& scene) {
  const std::size_t first = scene.tokens.first;
  if (!scene.is_possessive || scene.current.empty() || first < scene.sentence.range.first + 2 ||
      !scene.sentence.is(first - 1, WordClass::conjunction)) {
    return nullptr;
  }
  const Seen& last = scene.current.back();
  return last.tokens.last + 1 == first && last.place != Place::possessor ? &last : nullptr;
}

// True where a plural that nobody names ("residents") stands between two tokens.
bool has_people(const SentenceView& sentence, std::size_t first, std::size_t last) {
  const auto& table = sentence.lexicon->references;
  for (std::size_t i = first; i < last; ++i) {
    for (const std::int32_t value : table.phrases.longest_at(sentence.tokens.first(last), i).values) {
      const auto row = static_cast<std::size_t>(table.markers[static_cast<std::size_t>(value)].row);
      if (table.rules[row].kind == ReferenceKind::people) {
        return true;
      }
    }
  }
  return false;
}

bool is_single_body(const Scene& scene, const Seen& seen) {
  return seen.actors.size() == 1 && !seen.is_many && !seen.is_ground &&
         kind_of(scene.sentence, seen.actors.front()) != ActorKind::population;
}

// Salience of each actor that a singular pronoun can stand for.
struct Weighed {
  double weight = 0;
  const Seen* last = nullptr;
};

void weigh(const Scene& scene, const SeenSentence& sentence, double recency, std::map<ActorIndex, Weighed>& all) {
  for (const Seen& seen : sentence) {
    if (is_single_body(scene, seen)) {
      Weighed& weighed = all[seen.actors.front()];
      const bool is_first = weighed.last == nullptr;
      weighed.weight += weight_of(seen.place) + (is_first ? recency : 0);
      weighed.last = is_first ? &seen : weighed.last;
    }
  }
}

// The best of one sentence: sets that are subjects first, then the nearest.
template <class Accepts>
const Seen* best_of(const SeenSentence& sentence, Accepts accepts) {
  const Seen* nearest = nullptr;
  for (auto seen = sentence.rbegin(); seen != sentence.rend(); ++seen) {
    if (accepts(*seen) && seen->place == Place::subject) {
      return &*seen;
    }
    nearest = nearest == nullptr && accepts(*seen) ? &*seen : nearest;
  }
  return nearest;
}

// All single bodies of one sentence of one sort; empty where one of them is named in a list.
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

// Two of one sort named apart in one sentence.
std::optional<Antecedent> two_apart(const Scene& scene, const SeenSentence& sentence) {
  for (const auto sort : {is_group_kind, is_state_kind}) {
    Antecedent found = singles(scene, sentence, sort);
    if (found.actors.size() == 2) {
      return found;
    }
  }
  return std::nullopt;
}

// Finds what a plural pronoun stands for.
class PluralFinder {
 public:
  explicit PluralFinder(const Scene& scene)
      : scene_(scene),
        acting_(acting_before(scene)),
        is_subject_(!scene.is_possessive && stands_as_subject(scene.sentence, scene.tokens)) {}

  std::optional<Antecedent> run() {
    if (const Seen* joined = joined_before(scene_)) {
      return whole(*joined);
    }
    if (auto here = in_sentence(scene_.current)) {
      return is_blocked_here(*here) ? std::nullopt : here;
    }
    if (has_people(scene_.sentence, scene_.sentence.range.first, scene_.tokens.first)) {
      return std::nullopt;
    }
    const std::size_t reach = std::min(kPluralReach, scene_.before.size());
    for (std::size_t i = 0; i < reach; ++i) {
      auto found = in_sentence(scene_.before[i]);
      if (found) {
        return found;
      }
    }
    return single();
  }

 private:
  [[nodiscard]] std::optional<Antecedent> in_sentence(const SeenSentence& sentence) const {
    const Seen* best = best_of(sentence, [&](const Seen& seen) { return accepts(seen); });
    if (best != nullptr) {
      return rest_of(*best);
    }
    auto pair = two_apart(scene_, sentence);
    const bool has_acting = pair && acting_ != nullptr && !scene_.is_possessive && !is_subject_ &&
                            std::ranges::any_of(pair->actors, [&](ActorIndex actor) { return is_acting(actor); });
    return has_acting ? std::nullopt : pair;
  }

  [[nodiscard]] bool is_acting(ActorIndex actor) const {
    return acting_ != nullptr && !scene_.is_possessive && !is_subject_ &&
           std::ranges::find(acting_->actors, actor) != acting_->actors.end();
  }

  // A set less the one that acts on it.
  [[nodiscard]] Antecedent rest_of(const Seen& seen) const {
    return part(seen, [&](ActorIndex actor) { return !is_acting(actor); });
  }

  [[nodiscard]] bool accepts(const Seen& seen) const {
    const Antecedent rest = rest_of(seen);
    return !seen.is_ground && (rest.actors.size() > 1 || (rest.actors.size() == 1 && seen.is_many));
  }

  [[nodiscard]] bool is_blocked_here(const Antecedent& found) const {
    const std::size_t last = found.names.back().last;
    const bool is_here = scene_.sentence.range.contains(last);
    return has_people(scene_.sentence, is_here ? last : scene_.sentence.range.first, scene_.tokens.first);
  }

  // "The AA pays their men", "They also smuggle": a body that counts as many, where it is the only one named.
  [[nodiscard]] std::optional<Antecedent> single() const {
    if (!scene_.is_possessive && (!is_subject_ || scene_.sentence.is_inside(scene_.tokens.last, WordClass::be))) {
      return std::nullopt;
    }
    const bool looks_back = scene_.current.empty() && !scene_.before.empty();
    const SeenSentence& sentence = looks_back ? scene_.before.front() : scene_.current;
    const Seen* only = nullptr;
    for (const Seen& seen : sentence) {
      const bool is_other = only != nullptr && seen.actors != only->actors;
      if (seen.is_ground) {
        continue;
      }
      if (is_other || seen.actors.size() != 1) {
        return std::nullopt;
      }
      only = &seen;
    }
    const bool suits = only != nullptr && is_single_body(scene_, *only) && only->place != Place::object &&
                       !is_state_kind(kind_of(scene_.sentence, only->actors.front()));
    return suits ? std::optional(whole(*only)) : std::nullopt;
  }

  const Scene& scene_;
  const Seen* acting_;
  bool is_subject_;
};

}  // namespace

bool is_group_kind(ActorKind kind) { return kind == ActorKind::armed_group || kind == ActorKind::party; }

bool is_state_kind(ActorKind kind) { return kind == ActorKind::state || kind == ActorKind::state_force; }

// The nearest party in the clause that is a subject, or an object that "to" follows ("urged A to help it").
const Seen* acting_before(const Scene& scene) {
  std::size_t end = scene.tokens.first;
  for (auto seen = scene.current.rbegin(); seen != scene.current.rend(); ++seen) {
    for (std::size_t i = seen->tokens.last; i < end; ++i) {
      if (opens_own_clause(scene.sentence, i)) {
        return nullptr;
      }
    }
    const bool is_urged = scene.sentence.is_inside(seen->tokens.last, WordClass::to) && seen->place == Place::object;
    if (seen->place == Place::subject || is_urged) {
      return &*seen;
    }
    end = seen->tokens.first;
  }
  return nullptr;
}

std::optional<Antecedent> find_it(const Scene& scene) {
  if (const Seen* joined = joined_before(scene); joined != nullptr && is_single_body(scene, *joined)) {
    return whole(*joined);
  }
  std::map<ActorIndex, Weighed> all;
  weigh(scene, scene.current, kRecency, all);
  if (!scene.before.empty()) {
    weigh(scene, scene.before.front(), kRecency / 2, all);
  }
  const bool is_object = !scene.is_possessive && !stands_as_subject(scene.sentence, scene.tokens);
  const Seen* acting = is_object ? acting_before(scene) : nullptr;
  const Weighed* best = nullptr;
  for (const auto& [actor, weighed] : all) {
    const bool is_better = best == nullptr || weighed.weight > best->weight;
    best = is_better && !shares_actor(*weighed.last, acting) ? &weighed : best;
  }
  return best == nullptr ? std::nullopt : std::optional(whole(*best->last));
}

std::optional<Antecedent> find_they(const Scene& scene) { return PluralFinder(scene).run(); }

std::optional<Antecedent> find_several(const Scene& scene, std::size_t number, std::span<const ActorKind> kinds) {
  const auto is_of_kind = [&](ActorIndex actor) {
    return kinds.empty() || std::ranges::find(kinds, kind_of(scene.sentence, actor)) != kinds.end();
  };
  const auto counted = [&](std::size_t size) { return number == 0 ? size > 1 : size == number; };
  const auto listed = [&](const SeenSentence& sentence) -> std::optional<Antecedent> {
    const Seen* best = best_of(
        sentence, [&](const Seen& seen) { return !seen.is_ground && counted(part(seen, is_of_kind).actors.size()); });
    return best == nullptr ? std::nullopt : std::optional(part(*best, is_of_kind));
  };
  const auto apart = [&](const SeenSentence& sentence) -> std::optional<Antecedent> {
    const auto sort = [&](ActorKind kind) { return kinds.empty() || std::ranges::find(kinds, kind) != kinds.end(); };
    Antecedent found = singles(scene, sentence, sort);
    return counted(found.actors.size()) ? std::optional(found) : (kinds.empty() ? two_apart(scene, sentence) : std::nullopt);
  };
  Antecedent gathered;
  const std::size_t reach = std::min(kCountedReach, scene.before.size());
  for (std::size_t i = 0; i <= reach; ++i) {
    const SeenSentence& sentence = i == 0 ? scene.current : scene.before[i - 1];
    auto found = listed(sentence);
    found = found ? found : apart(sentence);
    if (found) {
      return found;
    }
    for (const Seen& seen : sentence) {
      const Antecedent suits = part(seen, is_of_kind);
      if (!seen.is_ground && suits.actors.size() == 1 && (!kinds.empty() || is_group_kind(kind_of(scene.sentence, suits.actors.front())))) {
        add(gathered, Seen{.actors = suits.actors, .names = suits.names});
      }
    }
    if (counted(gathered.actors.size())) {
      return gathered;
    }
  }
  return std::nullopt;
}

std::optional<Antecedent> find_each_other(const Scene& scene) {
  const Seen* best = best_of(scene.current, [](const Seen& seen) { return seen.actors.size() > 1; });
  return best == nullptr ? std::nullopt : std::optional(whole(*best));
}

std::optional<Antecedent> find_one_of_two(const Scene& scene, bool is_first) {
  const auto two = find_several(scene, 2, {});
  if (!two) {
    return std::nullopt;
  }
  std::size_t which = is_first ? 0 : 1;
  if (two->names[0] != two->names[1] && two->names[1].first < two->names[0].first) {
    which = 1 - which;
  }
  return Antecedent{{two->actors[which]}, {two->names[which]}, false};
}

}  // namespace entente::read
