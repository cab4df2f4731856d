// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "read/phrase_index.hpp"
#include "read/words.hpp"

namespace entente::read {

// Finds which of some words and phrases a text uses, whole words in any script, without regard to case, marks off
// letters and punctuation; no other form of a word is found.
class PhraseFinder {
 public:
  explicit PhraseFinder(std::span<const std::string> phrases);
  // The place among the phrases of the first one that the text uses, the longest where several begin together.
  [[nodiscard]] std::optional<std::size_t> first_in(std::string_view text) const;

 private:
  Vocabulary vocabulary_;
  PhraseIndex index_;
};

}  // namespace entente::read
