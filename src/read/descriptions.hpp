// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// What a registry tells of an actor beside its kind: traits of lexicon/descriptions.tsv and the words of its names.
struct ActorProfile {
  std::uint64_t traits = 0;
  std::vector<WordId> words;  // of name and aliases, sorted
};

// [actor] The columns ideology, goals, religion, nationality and country of actors.csv count beside name and aliases.
std::vector<ActorProfile> profiles_of(const std::vector<Actor>& actors, const Lexicon& lexicon,
                                      const Vocabulary& vocabulary);

// "the rebels", "these two jihadist groups", "the alliance": words that describe an organisation named before.
struct Description {
  TokenRange tokens;
  const DescriptionRule* noun = nullptr;  // none where the noun is only part of a name: "the alliance"
  std::uint64_t traits = 0;
  std::size_t number = 0;  // of bodies, where a word counts them
  WordId head = kUnknownWord;
  ActorIndex nation = -1;  // "the Norlandic rebels"
};

// names: the mentions found so far; an adjective among them may stand inside a description.
std::optional<Description> description_at(const SentenceView& sentence, std::size_t token,
                                          const std::vector<Mention>& names);

}  // namespace entente::read
