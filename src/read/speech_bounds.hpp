// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/speech_cues.hpp"

namespace entente::read {

// What ends a content beside the end of its sentence.
struct ContentStop {
  bool at_main_clause = false;  // "While X denies this, Y ..."
  bool at_verb = false;         // "X, who denies this, has ..."
  bool at_cue = false;          // "criticised X and praised Y"
  int verbs = kAnyVerbs;        // "X's claim that Y did this caused ...": finite verbs that belong to the content
  static constexpr int kAnyVerbs = 1000;
};

// Where sources and contents begin and end in a flat stretch of tokens.
class SpeechBounds {
 public:
  SpeechBounds(const TokenRoles& roles, const CueFinder& cues) : roles_(roles), cues_(cues) {}

  // The noun phrase right before a cue, not further left than `floor`; empty where none stands there.
  [[nodiscard]] TokenRange source_before(std::size_t cue, std::size_t floor) const;
  // The noun phrase from `first` on, with its appositions: "said X, a spokesman for Y".
  [[nodiscard]] TokenRange source_behind(std::size_t first, std::size_t ceiling) const;
  // Where a content that begins at `first` ends.
  [[nodiscard]] std::size_t content_end(std::size_t first, std::size_t ceiling, ContentStop stop = {}) const;
  // A clause with its own subject begins here: "he said", "the ministry denied".
  [[nodiscard]] bool opens_clause(std::size_t token, std::size_t ceiling) const;
  // Behind the quotation that opens at a token; the next token where none does.
  [[nodiscard]] std::size_t behind_quotation(std::size_t token) const;
  [[nodiscard]] std::size_t before_quotation(std::size_t token) const;

 private:
  [[nodiscard]] std::size_t noun_phrase_start(std::size_t last, std::size_t floor) const;
  [[nodiscard]] TokenRange apposition_before(std::size_t comma, std::size_t floor) const;
  [[nodiscard]] TokenRange without_lead(TokenRange phrase) const;
  [[nodiscard]] std::size_t behind_opening_phrase(TokenRange phrase) const;
  [[nodiscard]] bool joins_nouns(std::size_t coordinator, std::size_t floor) const;
  [[nodiscard]] bool stops_content(std::size_t token, TokenRange content, ContentStop stop) const;
  [[nodiscard]] bool is_finite_verb(std::size_t token) const;
  [[nodiscard]] bool is_verb_start(std::size_t token) const;
  [[nodiscard]] bool stops_at_comma(std::size_t token, std::size_t ceiling, ContentStop stop) const;
  [[nodiscard]] bool opens_speech(std::size_t token, std::size_t ceiling) const;
  [[nodiscard]] bool continues_apposition(std::size_t comma, std::size_t ceiling) const;

  const TokenRoles& roles_;
  const CueFinder& cues_;
};

}  // namespace entente::read
