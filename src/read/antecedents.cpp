// SPDX-License-Identifier: Apache-2.0
#include "read/antecedents.hpp"

#include <algorithm>
#include <map>

#include "read/candidates.hpp"

namespace entente::read {
namespace {

// How many sentences back "these two groups" may reach; "it" reaches one.
constexpr std::size_t kCountedReach = 3;

// Weights of [Lappin-Leass 1994, table 1]: recency halves with each sentence, the grammatical place adds.
constexpr double kRecency = 100;
constexpr double kSubject = 80;
constexpr double kObject = 50;
constexpr double kOblique = 40;
constexpr double kPossessor = 40;

double weight_of(Standing standing) {
  switch (standing) {
    case Standing::subject:
      return kSubject;
    case Standing::object:
      return kObject;
    case Standing::oblique:
      return kOblique;
    case Standing::possessor:
      break;
  }
  return kPossessor;
}

bool shares_actor(const Seen& seen, const Seen* other) {
  return other != nullptr && std::ranges::any_of(seen.actors, [&](ActorIndex actor) {
           return std::ranges::find(other->actors, actor) != other->actors.end();
         });
}

// Salience of each actor that a singular pronoun can stand for.
struct Weighed {
  double weight = 0;
  const Seen* last = nullptr;
};

// In one sentence an actor counts by its best place; all weights of the sentence before are halved.
void weigh(const Scene& scene, const SeenSentence& sentence, double share, std::map<ActorIndex, Weighed>& all) {
  std::map<ActorIndex, Weighed> here;
  for (const Seen& seen : sentence) {
    if (is_single_body(scene, seen)) {
      Weighed& weighed = here[seen.actors.front()];
      weighed.weight = std::max(weighed.weight, share * (kRecency + weight_of(seen.standing)));
      weighed.last = &seen;
    }
  }
  for (const auto& [actor, weighed] : here) {
    Weighed& sum = all[actor];
    sum.weight += weighed.weight;
    sum.last = sum.last == nullptr ? weighed.last : sum.last;
  }
}

// Finds exactly so many bodies named together, else named apart in one sentence, else over the last sentences.
class CountedFinder {
 public:
  CountedFinder(const Scene& scene, const Count& count) : scene_(scene), count_(count) {}

  std::optional<Antecedent> run() {
    Antecedent gathered;
    const std::size_t reach = std::min(kCountedReach, scene_.before.size());
    for (std::size_t i = 0; i <= reach; ++i) {
      const SeenSentence& sentence = i == 0 ? scene_.current : scene_.before[i - 1];
      if (auto found = listed(sentence)) {
        return found;
      }
      if (count_.is_listed) {
        continue;
      }
      if (auto found = apart(sentence)) {
        return found;
      }
      gather(sentence, gathered);
      if (suits(gathered.actors.size())) {
        return gathered;
      }
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool is_of_kind(ActorKind kind) const {
    return count_.kinds.empty() || std::ranges::find(count_.kinds, kind) != count_.kinds.end();
  }
  [[nodiscard]] Antecedent of_kind(const Seen& seen) const {
    return part(seen, [&](ActorIndex actor) { return is_of_kind(kind_of(scene_.sentence, actor)); });
  }
  [[nodiscard]] bool suits(std::size_t size) const { return count_.number == 0 ? size > 1 : size == count_.number; }

  [[nodiscard]] std::optional<Antecedent> listed(const SeenSentence& sentence) const {
    const Seen* best =
        best_of(sentence, [&](const Seen& seen) { return !seen.is_ground && suits(of_kind(seen).actors.size()); });
    return best == nullptr ? std::nullopt : std::optional(of_kind(*best));
  }

  [[nodiscard]] std::optional<Antecedent> apart(const SeenSentence& sentence) const {
    if (count_.kinds.empty()) {
      return count_.number == 2 ? two_apart(scene_, sentence) : std::nullopt;
    }
    Antecedent found = singles(scene_, sentence, [&](ActorKind kind) { return is_of_kind(kind); });
    return suits(found.actors.size()) ? std::optional(found) : std::nullopt;
  }

  void gather(const SeenSentence& sentence, Antecedent& gathered) const {
    for (const Seen& seen : sentence) {
      const bool is_named_kind = !count_.kinds.empty() || is_group_kind(kind_of(scene_.sentence, seen.actors.front()));
      if (seen.actors.size() == 1 && !seen.is_ground && is_named_kind && of_kind(seen).actors.size() == 1) {
        add(gathered, seen);
      }
    }
  }

  const Scene& scene_;
  const Count& count_;
};

// Between two tokens another clause begins.
bool parts_clauses(const SentenceView& sentence, TokenRange between) {
  for (std::size_t i = between.first; i < between.last; ++i) {
    const bool starts_main_clause = sentence.is(i, WordClass::comma) && sentence.is(i + 1, WordClass::conjunction);
    if (opens_own_clause(sentence, i) || starts_main_clause) {
      return true;
    }
  }
  return false;
}

}  // namespace

// The nearest party in the clause that is a subject, or an object that "to" follows ("urged A to help it").
const Seen* acting_before(const Scene& scene) {
  std::size_t end = scene.tokens.first;
  for (auto seen = scene.current.rbegin(); seen != scene.current.rend(); ++seen) {
    if (parts_clauses(scene.sentence, {seen->tokens.last, end})) {
      return nullptr;
    }
    const bool is_urged =
        scene.sentence.is_inside(seen->tokens.last, WordClass::to) && seen->standing == Standing::object;
    if (seen->standing == Standing::subject || is_urged) {
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
  weigh(scene, scene.current, 1.0, all);
  if (!scene.before.empty()) {
    constexpr double kHalf = 0.5;
    weigh(scene, scene.before.front(), kHalf, all);
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

std::optional<Antecedent> find_several(const Scene& scene, const Count& count) {
  return CountedFinder(scene, count).run();
}

std::optional<Antecedent> find_each_other(const Scene& scene) {
  const Seen* best = best_of(scene.current, [](const Seen& seen) { return seen.actors.size() > 1; });
  return best == nullptr ? std::nullopt : std::optional(whole(*best));
}

std::optional<Antecedent> find_one_of_two(const Scene& scene, bool is_first) {
  const auto two = find_several(scene, {.number = 2});
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
