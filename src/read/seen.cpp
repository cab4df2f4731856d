// SPDX-License-Identifier: Apache-2.0
#include "read/seen.hpp"

#include <algorithm>

namespace entente::read {
namespace {

bool is_opener(const SentenceView& sentence, std::size_t token) {
  return opens_own_clause(sentence, token) || sentence.is(token, WordClass::comma) ||
         sentence.is(token, WordClass::quote_mark) || sentence.is(token, WordClass::conjunction);
}

bool ends_with_saying(const SentenceView& sentence, std::size_t token) {
  const auto match = sentence.lexicon->cues.phrases.longest_at(sentence.tokens.first(token + 1), token);
  return match.length == 1;
}

// "Norland rebels", "Norlandic officials": the last word is a plural, and no abbreviation.
bool is_plural_name(const SentenceView& sentence, const Party& party) {
  const std::size_t last = party.tokens.last - 1;
  const bool is_staff = party.tokens.last - party.tokens.first > 1 && sentence.is(last, WordClass::body) &&
                        sentence.word(last).ends_with('s');
  if (is_staff && party.actors.size() == 1) {
    return true;
  }
  return party.actors.size() == 1 && sentence.word(last).ends_with('s') &&
         kind_of(sentence, party.actors.front()) == ActorKind::armed_group && !sentence.tokens[last].is_all_capitals &&
         !sentence.is(last, WordClass::organisation_head);
}

// The words that a reference was taken to stand for name its actors.
void add_antecedents(const Mention& mention, Seen& seen) {
  for (std::size_t i = 0; i < mention.antecedents.size(); ++i) {
    const auto actor = std::ranges::find(seen.actors, mention.actors[i]);
    if (actor != seen.actors.end()) {
      seen.names[static_cast<std::size_t>(actor - seen.actors.begin())] = mention.antecedents[i];
    }
  }
}

void add_names(const std::vector<Mention>& mentions, const Party& party, Seen& seen) {
  seen.names.assign(seen.actors.size(), party.tokens);
  for (const std::size_t number : party.mentions) {
    const Mention& mention = mentions[number];
    add_antecedents(mention, seen);
    seen.is_many = seen.is_many || (seen.actors.size() == 1 && mention.is_many);
  }
}

bool has_body(const SentenceView& sentence, TokenRange tokens) {
  for (std::size_t i = tokens.first; i < tokens.last; ++i) {
    if (tokens.last - tokens.first > 1 && sentence.is(i, WordClass::body)) {
      return true;
    }
  }
  return false;
}

// "other groups are mainly A": what a party is said to be.
bool is_predicate(const SentenceView& sentence, std::size_t token) {
  while (token > sentence.range.first &&
         (sentence.is(token - 1, WordClass::determiner) || sentence.word(token - 1).ends_with("ly") ||
          sentence.is(token - 1, WordClass::adverb_ok))) {
    --token;
  }
  return token > sentence.range.first + 1 && sentence.is(token - 1, WordClass::copula);
}

Standing standing_of(const SentenceView& sentence, const Party& party, bool is_first) {
  if (is_behind_preposition(sentence, party.tokens.first)) {
    return Standing::oblique;
  }
  if (party.is_possessive) {
    return Standing::possessor;
  }
  return is_first && !party.is_place ? Standing::subject : Standing::object;
}

}  // namespace

ActorKind kind_of(const SentenceView& sentence, ActorIndex actor) {
  return (*sentence.actors)[static_cast<std::size_t>(actor)].kind;
}

bool opens_own_clause(const SentenceView& sentence, std::size_t token) {
  return sentence.is(token, WordClass::boundary) || sentence.is(token, WordClass::complementiser) ||
         sentence.is(token, WordClass::relative);
}

bool is_behind_preposition(const SentenceView& sentence, std::size_t token) {
  constexpr std::size_t kQualifiers = 4;  // "with the armed ALPHA"
  for (std::size_t steps = 0; steps < kQualifiers && token > sentence.range.first; ++steps) {
    --token;
    if (sentence.is(token, WordClass::preposition)) {
      return !sentence.is(token, WordClass::boundary);
    }
    const bool qualifies = sentence.is(token, WordClass::determiner) || sentence.is(token, WordClass::group_word);
    if (!qualifies) {
      return false;
    }
  }
  return false;
}

bool stands_as_subject(const SentenceView& sentence, TokenRange tokens) {
  if (is_behind_preposition(sentence, tokens.first)) {
    return false;
  }
  std::size_t before = tokens.first;
  while (before > sentence.range.first && sentence.is(before - 1, WordClass::adverb_ok)) {
    --before;
  }
  if (before == sentence.range.first || is_opener(sentence, before - 1)) {
    return true;
  }
  std::size_t next = tokens.last;
  while (sentence.is_inside(next, WordClass::adverb_ok)) {
    ++next;
  }
  const bool has_word = sentence.range.contains(next) && sentence.tokens[next].kind == TokenKind::word &&
                        !sentence.is(next, WordClass::preposition) && !sentence.is(next, WordClass::conjunction);
  return has_word && (sentence.is(next, WordClass::auxiliary) || ends_with_saying(sentence, before - 1));
}

// A party is a subject if it comes first in its clause and behind no preposition.
SeenSentence see(const SentenceView& sentence, const std::vector<Mention>& mentions,
                 const std::vector<Party>& parties) {
  SeenSentence all;
  std::size_t from = sentence.range.first;
  bool is_first = true;
  for (const Party& party : parties) {
    for (std::size_t i = from; i < party.tokens.first; ++i) {
      const bool opens = opens_own_clause(sentence, i) || sentence.is(i, WordClass::comma);
      is_first = opens || (is_first && !sentence.word(i).ends_with("ing"));
    }
    Seen seen{.actors = party.actors, .tokens = party.tokens};
    seen.is_ground = party.is_place || is_predicate(sentence, party.tokens.first);
    seen.standing = standing_of(sentence, party, is_first);
    seen.is_many = is_plural_name(sentence, party);
    seen.has_body = has_body(sentence, party.tokens);
    add_names(mentions, party, seen);
    is_first = is_first && seen.standing == Standing::oblique;
    from = party.tokens.last;
    all.push_back(std::move(seen));
  }
  return all;
}

}  // namespace entente::read
