// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/alias_index.hpp"
#include "read/lexicon_tables.hpp"
#include "read/sentences.hpp"
#include "read/tokens.hpp"

namespace entente::read {

// A place in the text that names one actor, or stands for one or several named before.
struct Mention {
  TokenRange tokens;
  std::vector<ActorIndex> actors;
  bool is_possessive = false;           // "BLA's", "its"
  bool is_adjective = false;            // "Indian", with no body behind it
  bool is_place = false;                // a state behind "in"
  bool is_many = false;                 // a plural: "Norland rebels", "they"
  std::string rule;                     // the reference rule that found it; empty for a name
  std::vector<TokenRange> antecedents;  // of a reference: the name that each of `actors` was taken from
};

// Mentions joined by commas and conjunctions: what fills one role of a relation.
struct Party {
  TokenRange tokens;
  std::vector<ActorIndex> actors;
  std::vector<std::size_t> mentions;
  std::size_t apart = 0;  // "A and B, C, D": how many actors stand before that first "and"; 0 in other lists
  bool is_possessive = false;
  bool is_adjective = false;
  bool is_place = false;
};

// What all steps over one sentence look at. Views: document and lexicon outlive it.
struct SentenceView {
  std::string_view text;
  std::span<const Token> tokens;  // of the whole document
  TokenRange range;
  const Lexicon* lexicon = nullptr;
  const std::vector<Actor>* actors = nullptr;
  const AliasIndex* aliases = nullptr;  // for names inside names; may be absent
  SpellingMemo* spellings = nullptr;    // of the document; none costs time only

  [[nodiscard]] bool is(std::size_t token, WordClass which) const {
    return lexicon->classes.has(tokens[token].word, which);
  }
  [[nodiscard]] bool is_inside(std::size_t token, WordClass which) const {
    return range.contains(token) && is(token, which);
  }
  [[nodiscard]] std::string_view word(std::size_t token) const { return text_of(text, tokens[token]); }
};

}  // namespace entente::read
