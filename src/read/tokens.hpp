// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "read/layout.hpp"
#include "read/words.hpp"

namespace entente::read {

enum class TokenKind : std::uint8_t { word, number, punctuation };

// A word, number or mark of a text. Bytes [begin, end) of the text.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  WordId word = kUnknownWord;
  TokenKind kind = TokenKind::word;
  bool is_capitalised = false;   // its first letter is a capital
  bool is_all_capitals = false;  // two letters or more, no small one
  bool is_adjectival = false;    // ends as adjectives do: "political", "religious"
  bool is_joined = false;        // a hyphen stands between it and the token before
  bool starts_line = false;
  bool starts_paragraph = false;  // a blank line or a form feed stands before it
  bool starts_page = false;       // a form feed stands before it
  bool starts_item = false;       // the bullet or number of a list item stands before it
};

// What to split: bytes [begin, end) of a document's text, so that offsets always count from the text's own start.
struct TextPart {
  std::string_view text;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::span<const ByteRange> margins;  // find_margins of the whole text; gives no tokens
};

// Splits a UTF-8 text. Hyphens part words and are kept as `is_joined`; "'s" and "n't" are tokens of their own. A word
// broken at the end of a line or page is one token if the vocabulary knows it whole or does not know its halves.
// Bullets and numbers of list items give no tokens. Characters that show nothing do not part words.
// Cost: linear in the bytes.
std::vector<Token> split_tokens(const TextPart& part, const Vocabulary& vocabulary);
// The whole of a text without page margins.
std::vector<Token> split_tokens(std::string_view text, const Vocabulary& vocabulary);

inline std::string_view text_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

}  // namespace entente::read
