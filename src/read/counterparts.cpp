// SPDX-License-Identifier: Apache-2.0
#include "read/counterparts.hpp"

#include <algorithm>

#include "read/triggers.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kAdjectives = 2;  // "its bitter old rival"

// The mention that ends before the noun, only adjectives and its own mark between.
const Mention* possessor_before(const SentenceView& sentence, std::size_t token, const std::vector<Mention>& mentions) {
  for (const Mention& mention : mentions) {
    const std::size_t end = mention.tokens.last;
    const std::size_t first = sentence.is_inside(end, WordClass::possessive_mark) ? end + 1 : end;
    if (!mention.is_possessive || mention.actors.size() != 1 || first > token || token - first > kAdjectives) {
      continue;
    }
    bool is_clear = true;
    for (std::size_t i = first; i < token; ++i) {
      is_clear = is_clear && sentence.tokens[i].kind == TokenKind::word && !sentence.tokens[i].is_capitalised &&
                 !sentence.is(i, WordClass::preposition) && !sentence.is(i, WordClass::conjunction);
    }
    if (is_clear) {
      return &mention;
    }
  }
  return nullptr;
}

// "A is its rival", "A, its rival, fled": said of a party that the text names there.
bool is_said_of_another(const SentenceView& sentence, const Mention& possessor) {
  std::size_t at = possessor.tokens.first;
  while (at > sentence.range.first && (sentence.is(at - 1, WordClass::determiner) || is_adverbial(sentence, at - 1))) {
    --at;
  }
  return at > sentence.range.first + 1 && (sentence.is(at - 1, WordClass::copula) ||
                                           sentence.is(at - 1, WordClass::comma) || sentence.is(at - 1, WordClass::as));
}

bool is_before_name(const SentenceView& sentence, std::size_t next, const std::vector<Mention>& mentions) {
  const bool has_capital = sentence.range.contains(next) && sentence.tokens[next].is_capitalised;
  return has_capital || std::ranges::any_of(mentions, [&](const Mention& mention) {
           return mention.tokens.first == next && !mention.is_adjective;
         });
}

Antecedent other_of(const Antecedent& pair, ActorIndex actor) {
  const std::size_t which = pair.actors.front() == actor ? 1 : 0;
  return {{pair.actors[which]}, {pair.names[which]}, false};
}

std::optional<Antecedent> only_other_state(const SentenceView& sentence, ActorIndex state, const Tallies& named) {
  const Tally* other = nullptr;
  for (const auto& [actor, tally] : named) {
    if (actor == state || kind_of(sentence, actor) != ActorKind::state) {
      continue;
    }
    if (other != nullptr) {
      return std::nullopt;
    }
    other = &tally;
  }
  return other == nullptr ? std::nullopt : std::optional(Antecedent{other->last.actors, other->last.names, false});
}

}  // namespace

std::optional<Counterpart> counterpart_at(const SentenceView& sentence, std::size_t token,
                                          const std::vector<Mention>& mentions) {
  if (!sentence.is(token, WordClass::counterpart) || sentence.is_inside(token + 1, WordClass::of) ||
      is_before_name(sentence, token + 1, mentions)) {
    return std::nullopt;
  }
  const Mention* possessor = possessor_before(sentence, token, mentions);
  if (possessor == nullptr || is_said_of_another(sentence, *possessor)) {
    return std::nullopt;
  }
  return Counterpart{{token, token + 1}, possessor};
}

std::optional<Antecedent> find_counterpart(const SentenceView& sentence, const Counterpart& counterpart,
                                           std::span<const Antecedent* const> pairs, const Tallies& named) {
  const ActorIndex owner = counterpart.possessor->actors.front();
  if (sentence.word(counterpart.noun.first).starts_with("neighb")) {
    return only_other_state(sentence, owner, named);
  }
  for (const Antecedent* pair : pairs) {
    const bool holds = pair != nullptr && std::ranges::find(pair->actors, owner) != pair->actors.end();
    if (holds) {
      return other_of(*pair, owner);
    }
  }
  return std::nullopt;
}

}  // namespace entente::read
