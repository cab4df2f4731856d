// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "domain/actor.hpp"
#include "read/lexicon_tables.hpp"
#include "read/spelling_index.hpp"

namespace entente::read {

using ActorIndex = std::int32_t;  // place in ActorRegistry::actors()

// What a spelling in a text can mean.
struct AliasMeaning {
  ActorIndex actor = -1;
  bool is_common = false;     // the registry writes it without capitals, so the text may too
  bool is_adjective = false;  // "Pakistani": a party only with a body behind it or as possessor
};

// All spellings of a registry's actors as phrases: names and aliases, abbreviations with and without full stops, and
// for states their adjectives and capitals. Beside them the spellings that are not listed but come near.
struct AliasIndex {
  AliasIndex() = default;
  // What a document adds to the names of a registry, which must live as long.
  explicit AliasIndex(const AliasIndex* names) : base(names) {}

  const AliasIndex* base = nullptr;
  std::vector<AliasMeaning> meanings;
  PhraseIndex phrases;  // values index `meanings`
  SpellingIndex variants{Romanisation{}};
  bool has_shared = false;          // some spelling means two actors
  std::vector<ActorIndex> parents;  // [actor] the body it belongs to (column "parent" of actors.csv), -1 for none
};

// Adds the words of the names to the vocabulary.
AliasIndex make_alias_index(const ActorRegistry& registry, const Lexicon& lexicon, Vocabulary& vocabulary);

void add_alias(AliasIndex& index, std::string_view alias, AliasMeaning meaning, Vocabulary& vocabulary);

// The longest name at a place and what it can mean: one meaning an actor. Empty where no name starts there.
struct NameMatch {
  std::size_t length = 0;  // in tokens
  std::vector<AliasMeaning> meanings;
  bool is_variant = false;  // not spelled as the registry spells it
};
NameMatch name_at(const AliasIndex& index, std::string_view text, std::span<const Token> tokens, std::size_t at,
                  SpellingMemo* memo = nullptr);

}  // namespace entente::read
