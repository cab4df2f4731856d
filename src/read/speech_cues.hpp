// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "read/token_roles.hpp"

namespace entente::read {

enum class CueForm : std::uint8_t { finite, gerund, infinitive, passive, noun, adjective, preposition };

// A word of saying in its place, with the auxiliaries and adverbs around it: "has repeatedly denied".
struct SpeechCue {
  TokenRange tokens;
  std::size_t head = 0;  // first token of the word itself
  CueForm form = CueForm::finite;
  CueKind kind = CueKind::assert_;
  TakesMask takes = 0;
  std::int32_t word = -1;  // of the table of its part of speech
};

class CueFinder {
 public:
  explicit CueFinder(const TokenRoles& roles) : roles_(roles) {}

  // The word of saying that begins at a token, verbs before adjectives before nouns; nothing where it is none here.
  [[nodiscard]] std::optional<SpeechCue> verb_at(std::size_t token) const;
  [[nodiscard]] std::optional<SpeechCue> adjective_at(std::size_t token) const;
  [[nodiscard]] std::optional<SpeechCue> noun_at(std::size_t token) const;
  [[nodiscard]] std::optional<SpeechCue> preposition_at(std::size_t token) const;
  // Where the auxiliaries and adverbs before a verb begin.
  [[nodiscard]] std::size_t chunk_start(std::size_t token) const;

 private:
  [[nodiscard]] SpeechMatch match(const SpeechTable& table, std::size_t token) const;
  [[nodiscard]] std::optional<CueForm> form_of(const SpeechMatch& match, std::size_t head, std::size_t start) const;
  [[nodiscard]] std::optional<CueForm> bare_form_of(FormMask forms, bool is_strict, std::size_t start) const;
  [[nodiscard]] bool has_auxiliary(std::size_t first, std::size_t last, Grammar which) const;
  [[nodiscard]] bool can_end_subject(std::size_t token) const;
  [[nodiscard]] bool can_end_plural_subject(std::size_t token) const;
  [[nodiscard]] bool is_chain_word(TokenRange tokens) const;
  [[nodiscard]] std::optional<std::size_t> chain_start(std::size_t to) const;

  const TokenRoles& roles_;
};

}  // namespace entente::read
