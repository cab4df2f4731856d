// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "read/attribution_spans.hpp"
#include "read/content_ends.hpp"
#include "read/content_starts.hpp"
#include "read/speech_bounds.hpp"
#include "read/taken_tokens.hpp"

namespace entente::read {

// A speech with the kind, rule and cue of a word; source and contents are left.
Speech speech_of(const SpeechCue& cue, const SpeechTable& table);

// Speeches whose content stands behind their word, or whose word is a passive: one frame a kind of word.
class SpeechFrames {
 public:
  SpeechFrames(const TokenRoles& roles, const CueFinder& cues, const SpeechBounds& bounds, const ContentEnds& ends,
               const TakenTokens& taken)
      : roles_(roles), cues_(cues), bounds_(bounds), ends_(ends), starts_(roles, cues), taken_(taken) {}

  // The speech whose word begins at a token.
  [[nodiscard]] std::optional<Speech> at(std::size_t token) const;
  [[nodiscard]] bool has_clause(std::size_t first, std::size_t last) const { return starts_.has_clause(first, last); }

 private:
  [[nodiscard]] const SpeechLexicon& words() const { return roles_.view().lexicon->speech; }
  [[nodiscard]] std::optional<Speech> by_verb(const SpeechCue& cue, const SpeechTable& table) const;
  [[nodiscard]] TokenRange source_of(const SpeechCue& cue) const;
  [[nodiscard]] std::optional<std::size_t> relative_object(TokenRange source) const;
  [[nodiscard]] bool stands_apart(const SpeechCue& cue) const;
  [[nodiscard]] std::size_t source_floor(std::size_t cue) const;
  [[nodiscard]] ContentStop stop_of(const SpeechCue& cue, TokenRange source, std::size_t content) const;
  [[nodiscard]] std::optional<Speech> by_seeming(const SpeechCue& cue) const;
  [[nodiscard]] std::optional<Speech> by_passive(const SpeechCue& cue) const;
  [[nodiscard]] std::size_t agent_mark(std::size_t from, std::size_t ceiling) const;
  [[nodiscard]] TokenRange owner_of(const SpeechCue& cue) const;
  [[nodiscard]] std::optional<Speech> by_noun(const SpeechCue& cue) const;
  [[nodiscard]] bool takes_about(const SpeechCue& cue) const;
  [[nodiscard]] bool is_subject(std::size_t first) const;

  const TokenRoles& roles_;
  const CueFinder& cues_;
  const SpeechBounds& bounds_;
  const ContentEnds& ends_;
  ContentStarts starts_;
  const TakenTokens& taken_;
};

}  // namespace entente::read
