// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "read/speech_cues.hpp"

namespace entente::read {

// Where the content of a word of saying begins, by what the word may have behind it.
class ContentStarts {
 public:
  ContentStarts(const TokenRoles& roles, const CueFinder& cues) : roles_(roles), cues_(cues) {}

  // Nothing where no content stands behind the cue.
  [[nodiscard]] std::optional<std::size_t> behind(const SpeechCue& cue, std::size_t ceiling) const;
  // A finite verb stands in the clause that begins here.
  [[nodiscard]] bool has_clause(std::size_t at, std::size_t ceiling) const;

 private:
  [[nodiscard]] std::optional<std::size_t> direct(const SpeechCue& cue, std::size_t at, std::size_t ceiling) const;
  [[nodiscard]] bool takes_mark(const SpeechCue& cue, std::size_t at) const;
  [[nodiscard]] bool takes_phrase(const SpeechCue& cue, std::size_t at, std::size_t ceiling) const;
  [[nodiscard]] bool is_addressee(std::size_t token) const;
  [[nodiscard]] std::optional<std::size_t> behind_addressee(std::size_t at, std::size_t ceiling) const;
  [[nodiscard]] std::optional<std::size_t> behind_circumstance(const SpeechCue& cue, std::size_t at,
                                                               std::size_t ceiling) const;
  [[nodiscard]] bool opens_words(std::size_t token) const;

  const TokenRoles& roles_;
  const CueFinder& cues_;
};

}  // namespace entente::read
