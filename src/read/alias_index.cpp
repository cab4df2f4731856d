// SPDX-License-Identifier: Apache-2.0
#include "read/alias_index.hpp"

#include <algorithm>

namespace entente::read {
namespace {

// Words are compared without case, so an alias that is an everyday word when small ("IS", "AA") needs its capitals;
// find_mentions checks that. Here a leading article and brackets ("Baloch Liberation Army (BLA)") are dropped.
std::vector<WordId> alias_words(std::string_view alias, Vocabulary& vocabulary) {
  const std::size_t bracket = alias.find(" (");
  std::vector<WordId> words = phrase_words(alias.substr(0, bracket), vocabulary);
  const WordId article = vocabulary.find("the");
  if (words.size() > 1 && words.front() == article) {
    words.erase(words.begin());
  }
  return words;
}

bool answers_to(const Actor& actor, const CountryRow& country) {
  const auto is_name = [&](const std::string& name) { return fold_name(name) == fold_name(country.name); };
  return is_name(actor.name) || std::ranges::any_of(actor.aliases, is_name);
}

void add_country(AliasIndex& index, const CountryRow& country, ActorIndex actor, Vocabulary& vocabulary) {
  for (const std::string& adjective : country.adjectives) {
    add_alias(index, adjective, {.actor = actor, .is_adjective = true}, vocabulary);
  }
  for (const std::string& capital : country.capitals) {
    add_alias(index, capital, {.actor = actor}, vocabulary);
  }
}

void add_countries(AliasIndex& index, const Actor& actor, ActorIndex number, const std::vector<CountryRow>& countries,
                   Vocabulary& vocabulary) {
  for (const CountryRow& country : countries) {
    if (actor.kind == ActorKind::state && answers_to(actor, country)) {
      add_country(index, country, number, vocabulary);
    }
  }
}

}  // namespace

void add_alias(AliasIndex& index, std::string_view alias, AliasMeaning meaning, Vocabulary& vocabulary) {
  meaning.is_common = std::ranges::none_of(alias, [](char byte) { return byte >= 'A' && byte <= 'Z'; });
  index.phrases.add(alias_words(alias, vocabulary), static_cast<std::int32_t>(index.meanings.size()));
  index.meanings.push_back(meaning);
}

AliasIndex make_alias_index(const ActorRegistry& registry, const std::vector<CountryRow>& countries,
                            Vocabulary& vocabulary) {
  AliasIndex index;
  ActorIndex number = 0;
  for (const Actor& actor : registry.actors()) {
    add_alias(index, actor.name, {.actor = number}, vocabulary);
    for (const std::string& alias : actor.aliases) {
      add_alias(index, alias, {.actor = number}, vocabulary);
    }
    add_countries(index, actor, number, countries, vocabulary);
    ++number;
  }
  return index;
}

}  // namespace entente::read
