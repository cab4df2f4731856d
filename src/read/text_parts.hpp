// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "read/sentences.hpp"
#include "read/tokens.hpp"

namespace entente::read {

// Cuts a text into parts of about a megabyte, at the end of a paragraph, line, sentence or word, so that the tokens of
// a large document need not be held at once. Nearly all documents are one part. The parts cover the text.
std::vector<TextPart> cut_text(std::string_view text, std::span<const ByteRange> margins);

struct SplitPart {
  std::vector<Token> tokens;
  std::vector<TokenRange> sentences;
};
SplitPart split_part(const TextPart& part, const Vocabulary& vocabulary, const WordClasses& classes);

}  // namespace entente::read
