// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "read/antecedents.hpp"
#include "read/candidates.hpp"

namespace entente::read {
namespace {

// How many sentences back a plural pronoun may reach.
constexpr std::size_t kPluralReach = 2;

// "collaborations might", "talks were": a plural noun that is a subject of its own.
bool is_plural_subject(const SentenceView& sentence, std::size_t token) {
  constexpr std::size_t kShortest = 5;
  const std::string_view word = sentence.word(token);
  return word.size() >= kShortest && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
         !sentence.tokens[token].is_capitalised && sentence.is_inside(token + 1, WordClass::auxiliary) &&
         !sentence.is(token + 1, WordClass::to) && !sentence.is(token, WordClass::adverb_ok);
}

bool is_in_party(const SeenSentence& parties, std::size_t token) {
  return std::ranges::any_of(parties, [&](const Seen& seen) { return seen.tokens.contains(token); });
}

// "residents": a plural that nobody names.
bool is_people_word(const SentenceView& sentence, std::size_t token, std::size_t end) {
  const auto& table = sentence.lexicon->references;
  const auto match = table.phrases.longest_at(sentence.tokens.first(end), token);
  return is_plural_subject(sentence, token) || std::ranges::any_of(match.values, [&](std::int32_t value) {
           return table.rule_of(value).kind == ReferenceKind::people;
         });
}

// True where a plural that nobody names ("residents") stands before the reference, at this token or behind it.
bool has_people(const Scene& scene, std::size_t first) {
  for (std::size_t i = first; i < scene.tokens.first; ++i) {
    if (!is_in_party(scene.current, i) && is_people_word(scene.sentence, i, scene.tokens.first)) {
      return true;
    }
  }
  return false;
}

// A word with a frame in which one party fills both sides: "cooperate" of a subject, "alliance" of a possessor.
bool is_mutual_word(const Scene& scene, const PhraseIndex::Match& match, std::size_t end) {
  const auto& table = scene.sentence.lexicon->relations;
  const Role role = scene.is_possessive ? Role::possessor : Role::subject;
  const bool names_partner = scene.sentence.is_inside(end, WordClass::with) ||
                             scene.sentence.is_inside(end, WordClass::to) ||
                             scene.sentence.is_inside(end, WordClass::from);
  return !names_partner && std::ranges::any_of(match.values, [&](std::int32_t value) {
    const auto row = static_cast<std::size_t>(table.markers[static_cast<std::size_t>(value)].row);
    return std::ranges::any_of(table.rules[row].frames,
                               [&](const Frame& frame) { return frame.left == role && frame.right == role; });
  });
}

// "their alliance", "they cooperate", "between them": told of two or more.
bool is_mutual(const Scene& scene) {
  constexpr std::size_t kReach = 6;
  const SentenceView& sentence = scene.sentence;
  const bool is_between =
      scene.tokens.first > sentence.range.first && sentence.is(scene.tokens.first - 1, WordClass::between);
  if (is_between) {
    return !sentence.is_inside(scene.tokens.last, WordClass::conjunction);
  }
  const std::size_t end = std::min(scene.tokens.last + kReach, sentence.range.last);
  for (std::size_t i = scene.tokens.last; i < end; ++i) {
    const auto match = sentence.lexicon->relations.phrases.longest_at(sentence.tokens.first(sentence.range.last), i);
    if (is_mutual_word(scene, match, i + match.length)) {
      return true;
    }
    const bool stops = sentence.is(i, WordClass::boundary) || sentence.is(i, WordClass::comma);
    if (stops || (match.length > 0 && !scene.is_possessive)) {
      return false;
    }
  }
  return false;
}

// Finds what a plural pronoun stands for.
class PluralFinder {
 public:
  explicit PluralFinder(const Scene& scene)
      : scene_(scene),
        acting_(acting_before(scene)),
        is_subject_(!scene.is_possessive && stands_as_subject(scene.sentence, scene.tokens)),
        is_mutual_(is_mutual(scene)) {}

  std::optional<Antecedent> run() {
    if (const Seen* joined = joined_before(scene_); joined != nullptr && !is_mutual_) {
      return whole(*joined);
    }
    if (auto here = in_sentence(scene_.current)) {
      return is_blocked_here(*here) ? std::nullopt : here;
    }
    if (has_people(scene_, scene_.sentence.range.first)) {
      return std::nullopt;
    }
    if (const SeenSentence* told = last_with_several()) {
      return in_sentence(*told);
    }
    return is_mutual_ ? last_pair() : single();
  }

 private:
  // The latest sentence before that names several together or two apart.
  [[nodiscard]] const SeenSentence* last_with_several() const {
    const auto near = scene_.before.first(std::min(kPluralReach, scene_.before.size()));
    const auto found = std::ranges::find_if(near, [&](const SeenSentence& sentence) {
      return in_sentence(sentence).has_value() || two_apart(scene_, sentence).has_value();
    });
    return found == near.end() ? nullptr : &*found;
  }

  [[nodiscard]] std::optional<Antecedent> last_pair() const {
    const bool is_free = scene_.last_pair != nullptr && !has_acting(*scene_.last_pair);
    return is_free ? std::optional(*scene_.last_pair) : std::nullopt;
  }

  [[nodiscard]] std::optional<Antecedent> in_sentence(const SeenSentence& sentence) const {
    const Seen* best = best_of(sentence, [&](const Seen& seen) { return accepts(seen); });
    if (best != nullptr) {
      return rest_of(*best);
    }
    auto pair = two_apart(scene_, sentence);
    return pair && has_acting(*pair) ? std::nullopt : pair;
  }

  [[nodiscard]] bool is_acting(ActorIndex actor) const {
    return acting_ != nullptr && !scene_.is_possessive && !is_subject_ &&
           std::ranges::find(acting_->actors, actor) != acting_->actors.end();
  }

  [[nodiscard]] bool has_acting(const Antecedent& found) const {
    return std::ranges::any_of(found.actors, [&](ActorIndex actor) { return is_acting(actor); });
  }

  // A set less the one that acts on it.
  [[nodiscard]] Antecedent rest_of(const Seen& seen) const {
    return part(seen, [&](ActorIndex actor) { return !is_acting(actor); });
  }

  [[nodiscard]] bool accepts(const Seen& seen) const {
    const Antecedent rest = rest_of(seen);
    const bool is_plural_name = rest.actors.size() == 1 && seen.is_many && !is_mutual_;
    return !seen.is_ground && (rest.actors.size() > 1 || is_plural_name);
  }

  [[nodiscard]] bool is_blocked_here(const Antecedent& found) const {
    std::size_t last = scene_.sentence.range.first;
    for (const Seen& seen : scene_.current) {
      const bool is_part = std::ranges::find(seen.actors, found.actors.back()) != seen.actors.end();
      last = is_part ? seen.tokens.last : last;
    }
    return has_people(scene_, last);
  }

  // "The AA pays their men", "They also smuggle": a body that counts as many, where it is the only one named.
  [[nodiscard]] std::optional<Antecedent> single() const {
    if (!scene_.is_possessive && (!is_subject_ || scene_.sentence.is_inside(scene_.tokens.last, WordClass::be))) {
      return std::nullopt;
    }
    const bool looks_back = scene_.current.empty() && !scene_.before.empty();
    const Seen* only = only_one(looks_back ? scene_.before.front() : scene_.current);
    const bool suits = only != nullptr && is_single_body(scene_, *only) && only->standing != Standing::object &&
                       !is_state_kind(kind_of(scene_.sentence, only->actors.front()));
    return suits ? std::optional(whole(*only)) : std::nullopt;
  }

  static const Seen* only_one(const SeenSentence& sentence) {
    const Seen* only = nullptr;
    for (const Seen& seen : sentence) {
      const bool is_other = only != nullptr && seen.actors != only->actors;
      if (is_other && !seen.is_ground) {
        return nullptr;
      }
      only = seen.is_ground ? only : &seen;
    }
    return only;
  }

  const Scene& scene_;
  const Seen* acting_;
  bool is_subject_;
  bool is_mutual_;
};

}  // namespace

std::optional<Antecedent> find_they(const Scene& scene) { return PluralFinder(scene).run(); }

}  // namespace entente::read
