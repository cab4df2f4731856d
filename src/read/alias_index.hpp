// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/actor.hpp"
#include "read/lexicon_tables.hpp"

namespace entente::read {

using ActorIndex = std::int32_t;  // place in ActorRegistry::actors()

// What a spelling in a text can mean.
struct AliasMeaning {
  ActorIndex actor = -1;
  bool is_common = false;     // the registry writes it without capitals, so the text may too
  bool is_adjective = false;  // "Pakistani": a party only with a body behind it or as possessor
};

// All spellings of a registry's actors as phrases: slugs' names and aliases, and for states their adjectives and
// capitals.
struct AliasIndex {
  std::vector<AliasMeaning> meanings;
  PhraseIndex phrases;  // values index `meanings`
};

// Adds the words of the names to the vocabulary.
AliasIndex make_alias_index(const ActorRegistry& registry, const std::vector<CountryRow>& countries,
                            Vocabulary& vocabulary);

void add_alias(AliasIndex& index, std::string_view alias, AliasMeaning meaning, Vocabulary& vocabulary);

}  // namespace entente::read
