// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "read/tokens.hpp"
#include "read/word_classes.hpp"

namespace entente::read {

// Tokens [first, last) of a document.
struct TokenRange {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool contains(std::size_t token) const { return token >= first && token < last; }
  bool operator==(const TokenRange&) const = default;
};

// Splits a document's tokens at full stops, question and exclamation marks and paragraph ends.
// A full stop after an abbreviation of the lexicon ("Gen.", "No.") or a single initial does not end a sentence.
std::vector<TokenRange> split_sentences(std::string_view text, std::span<const Token> tokens,
                                        const WordClasses& classes);

}  // namespace entente::read
