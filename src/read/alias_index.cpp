// SPDX-License-Identifier: Apache-2.0
#include "read/alias_index.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace entente::read {
namespace {

// Words are compared without case, so an alias that is an everyday word when small ("IS", "AA") needs its capitals;
// find_names checks that. Here a leading article and brackets ("Baloch Liberation Army (BLA)") are dropped.
std::string_view without_bracket(std::string_view alias) { return alias.substr(0, alias.find(" (")); }

std::vector<WordId> alias_words(std::string_view alias, Vocabulary& vocabulary) {
  std::vector<WordId> words = phrase_words(without_bracket(alias), vocabulary);
  const WordId article = vocabulary.find("the");
  if (words.size() > 1 && words.front() == article) {
    words.erase(words.begin());
  }
  return words;
}

// "U.S." to "US"; empty where the alias is no run of letters with full stops.
std::string without_full_stops(std::string_view alias) {
  std::string letters;
  for (std::size_t i = 0; i < alias.size(); ++i) {
    const bool is_stop = alias[i] == '.';
    if (is_stop != (i % 2 == 1)) {
      return {};
    }
    letters.append(is_stop ? 0 : 1, alias[i]);
  }
  return letters.size() > 1 ? letters : std::string();
}

bool answers_to(const Actor& actor, const CountryRow& country) {
  return std::ranges::any_of(country.names, [&](const std::string& name) {
    const auto is_name = [&](const std::string& alias) { return fold_name(alias) == fold_name(name); };
    return is_name(actor.name) || std::ranges::any_of(actor.aliases, is_name);
  });
}

void add_country(AliasIndex& index, const CountryRow& country, ActorIndex actor, Vocabulary& vocabulary) {
  for (const std::string& name : country.names) {
    add_alias(index, name, {.actor = actor}, vocabulary);
  }
  for (const std::string& adjective : country.adjectives) {
    add_alias(index, adjective, {.actor = actor, .is_adjective = true}, vocabulary);
  }
  for (const std::string& capital : country.capitals) {
    add_alias(index, capital, {.actor = actor}, vocabulary);
  }
}

void add_name(AliasIndex& index, const std::string& name, const Actor& actor, ActorIndex number,
              Vocabulary& vocabulary) {
  const bool has_neighbours = actor.kind == ActorKind::state || actor.kind == ActorKind::population;
  index.variants.add(without_bracket(name), static_cast<std::int32_t>(index.meanings.size()), number,
                     has_neighbours ? Tolerance::variants : Tolerance::variants_and_slips);
  add_alias(index, name, {.actor = number}, vocabulary);
  if (const std::string letters = without_full_stops(name); !letters.empty()) {
    add_alias(index, letters, {.actor = number}, vocabulary);
  }
}

std::vector<ActorIndex> parents_of(const std::vector<Actor>& actors) {
  std::unordered_map<std::string_view, ActorIndex> numbers;
  for (const Actor& actor : actors) {
    numbers.emplace(actor.id.value, static_cast<ActorIndex>(numbers.size()));
  }
  std::vector<ActorIndex> parents;
  for (const Actor& actor : actors) {
    const auto column = actor.attributes.find("parent");
    const auto found = column == actor.attributes.end() ? numbers.end() : numbers.find(column->second);
    parents.push_back(found == numbers.end() ? -1 : found->second);
  }
  return parents;
}

void add_meanings(std::span<const std::int32_t> values, const AliasIndex& index, std::vector<AliasMeaning>& meanings) {
  for (const std::int32_t value : values) {
    const AliasMeaning& meaning = index.meanings[static_cast<std::size_t>(value)];
    const auto same = std::ranges::find(meanings, meaning.actor, &AliasMeaning::actor);
    if (same == meanings.end()) {
      meanings.push_back(meaning);
    } else {
      same->is_adjective = same->is_adjective && meaning.is_adjective;
      same->is_common = same->is_common || meaning.is_common;
    }
  }
}

}  // namespace

void add_alias(AliasIndex& index, std::string_view alias, AliasMeaning meaning, Vocabulary& vocabulary) {
  meaning.is_common = std::ranges::none_of(alias, [](char byte) { return byte >= 'A' && byte <= 'Z'; });
  const auto value = static_cast<std::int32_t>(index.meanings.size());
  index.meanings.push_back(meaning);
  const auto values = index.phrases.add(alias_words(alias, vocabulary), value);
  index.has_shared = index.has_shared || std::ranges::any_of(values, [&](std::int32_t other) {
                       return index.meanings[static_cast<std::size_t>(other)].actor != meaning.actor;
                     });
}

namespace {

// All spellings of one actor.
void add_actor(AliasIndex& index, const Actor& actor, ActorIndex number, const Lexicon& lexicon,
               Vocabulary& vocabulary) {
  add_name(index, actor.name, actor, number, vocabulary);
  for (const std::string& alias : actor.aliases) {
    add_name(index, alias, actor, number, vocabulary);
  }
  for (const CountryRow& country : lexicon.countries) {
    if (actor.kind == ActorKind::state && answers_to(actor, country)) {
      add_country(index, country, number, vocabulary);
    }
  }
}

}  // namespace

AliasIndex make_alias_index(const ActorRegistry& registry, const Lexicon& lexicon, Vocabulary& vocabulary) {
  AliasIndex index;
  index.variants = SpellingIndex(lexicon.romanisation);
  ActorIndex number = 0;
  for (const Actor& actor : registry.actors()) {
    add_actor(index, actor, number, lexicon, vocabulary);
    ++number;
  }
  index.variants.seal(vocabulary);
  index.parents = parents_of(registry.actors());
  return index;
}

NameMatch name_at(const AliasIndex& index, std::string_view text, std::span<const Token> tokens, std::size_t at,
                  SpellingMemo* memo) {
  NameMatch match;
  for (const AliasIndex* names = &index; names != nullptr; names = names->base) {
    const PhraseIndex::Match found = names->phrases.longest_at(tokens, at);
    if (found.length < match.length || found.length == 0) {
      continue;
    }
    if (found.length > match.length) {
      match = {.length = found.length};
    }
    add_meanings(found.values, *names, match.meanings);
  }
  const AliasIndex& registry = index.base == nullptr ? index : *index.base;
  const SpellingIndex::Match variant = registry.variants.longest_at(text, tokens, at, memo);
  if (variant.length > match.length) {
    match = {.length = variant.length, .is_variant = true};
    add_meanings(std::span(&variant.value, 1), registry, match.meanings);
  }
  return match;
}

}  // namespace entente::read
