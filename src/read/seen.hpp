// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// Where a party stands in its clause, as far as word order tells.
enum class Standing : std::uint8_t { subject, object, oblique, possessor };

// A party as a later reference may take it up.
struct Seen {
  std::vector<ActorIndex> actors;
  std::vector<TokenRange> names;  // [actor] the words that name it
  TokenRange tokens;
  Standing standing = Standing::object;
  bool is_ground = false;  // a state behind "in", where something happens; or what another party is said to be
  bool is_many = false;    // one actor that "they" can stand for: "Norland rebels", "Norlandic officials"
  bool has_body = false;   // named with its body: "Norlandic troops"
};
using SeenSentence = std::vector<Seen>;

ActorKind kind_of(const SentenceView& sentence, ActorIndex actor);

// The parties of a sentence, in text order. `mentions` are those that the parties were joined from.
SeenSentence see(const SentenceView& sentence, const std::vector<Mention>& mentions, const std::vector<Party>& parties);

// True where tokens stand as subject of a verb behind them: at the start of a clause, or behind a word of saying.
bool stands_as_subject(const SentenceView& sentence, TokenRange tokens);
// True where a preposition governs what starts at the token, articles and adjectives between.
bool is_behind_preposition(const SentenceView& sentence, std::size_t token);
// True where a clause of its own begins at the token: "because", "that", "which".
bool opens_own_clause(const SentenceView& sentence, std::size_t token);

}  // namespace entente::read
