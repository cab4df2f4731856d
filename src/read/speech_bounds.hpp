// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read/speech_cues.hpp"

namespace entente::read {

// Where sources begin and end in a flat stretch of tokens.
class SpeechBounds {
 public:
  explicit SpeechBounds(const TokenRoles& roles) : roles_(roles) {}

  // The noun phrase right before a cue, not further left than `floor`; empty where none stands there.
  [[nodiscard]] TokenRange source_before(std::size_t cue, std::size_t floor) const;
  // The noun phrase from `first` on, with its appositions: "said X, a spokesman for Y".
  [[nodiscard]] TokenRange source_behind(std::size_t first, std::size_t ceiling) const;
  // Behind the quotation that opens at a token; the next token where none does.
  [[nodiscard]] std::size_t behind_quotation(std::size_t token) const;
  [[nodiscard]] std::size_t before_quotation(std::size_t token) const;

 private:
  [[nodiscard]] std::size_t before_bracket(std::size_t token, std::size_t floor) const;
  [[nodiscard]] std::size_t before_title(std::size_t token, std::size_t floor) const;
  [[nodiscard]] std::size_t step_left(std::size_t first, std::size_t last, std::size_t floor) const;
  [[nodiscard]] std::size_t noun_phrase_start(std::size_t last, std::size_t floor) const;
  [[nodiscard]] std::size_t opening_mark(std::size_t closing, std::size_t floor) const;
  [[nodiscard]] bool opens_apposition(std::size_t token) const;
  [[nodiscard]] TokenRange apposition_before(std::size_t closing, std::size_t floor) const;
  [[nodiscard]] TokenRange without_lead(TokenRange phrase) const;
  [[nodiscard]] std::size_t behind_opening_phrase(TokenRange phrase) const;
  [[nodiscard]] bool joins_nouns(std::size_t coordinator, std::size_t floor) const;
  [[nodiscard]] bool continues_apposition(std::size_t comma, std::size_t ceiling) const;
  [[nodiscard]] std::size_t behind_bracket(std::size_t open, std::size_t ceiling) const;
  [[nodiscard]] bool goes_on_as_source(std::size_t token, bool is_apposed) const;
  [[nodiscard]] std::size_t step_right(std::size_t last, bool is_apposed, std::size_t ceiling) const;

  const TokenRoles& roles_;
};

}  // namespace entente::read
