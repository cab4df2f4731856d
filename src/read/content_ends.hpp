// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/speech_bounds.hpp"

namespace entente::read {

// What ends a content beside the end of its sentence.
struct ContentStop {
  bool at_main_clause = false;  // "While X denies this, Y ..."
  bool at_verb = false;         // "X, who denies this, has ..."
  bool at_cue = false;          // "criticised X and praised Y"
  int verbs = kAnyVerbs;        // "X's claim that Y did this caused ...": finite verbs that belong to the content
  static constexpr int kAnyVerbs = 1000;
};

// Where contents end.
class ContentEnds {
 public:
  ContentEnds(const TokenRoles& roles, const CueFinder& cues, const SpeechBounds& bounds)
      : roles_(roles), cues_(cues), bounds_(bounds) {}

  [[nodiscard]] std::size_t content_end(std::size_t first, std::size_t ceiling, ContentStop stop = {}) const;
  // A clause with its own subject begins here: "he said", "the ministry denied".
  [[nodiscard]] bool opens_clause(std::size_t token, std::size_t ceiling) const;

 private:
  [[nodiscard]] bool opens_speech(std::size_t token, std::size_t ceiling) const;
  [[nodiscard]] bool is_said_from(const SpeechCue& verb, std::size_t token) const;
  [[nodiscard]] bool is_verb_start(std::size_t token) const;
  [[nodiscard]] bool is_finite_verb(std::size_t token) const;
  [[nodiscard]] bool goes_on_as_subject(std::size_t token, bool is_first) const;
  [[nodiscard]] bool closes_outer_bracket(std::size_t token, std::size_t first) const;
  [[nodiscard]] bool stops_at_comma(std::size_t token, std::size_t ceiling, ContentStop stop) const;
  [[nodiscard]] bool stops_at_coordinator(std::size_t token, TokenRange content, ContentStop stop) const;
  [[nodiscard]] bool stops_content(std::size_t token, TokenRange content, ContentStop stop) const;
  [[nodiscard]] std::size_t stop_behind(std::size_t first, std::size_t ceiling, ContentStop stop) const;
  [[nodiscard]] bool ends_with_quotation(std::size_t behind, std::size_t ceiling, ContentStop stop) const;

  const TokenRoles& roles_;
  const CueFinder& cues_;
  const SpeechBounds& bounds_;
};

}  // namespace entente::read
