// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/words.hpp"

namespace entente::read {

enum class TokenKind : std::uint8_t { word, number, punctuation };

// A word, number or mark of a text. Bytes [begin, end) of the text.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  WordId word = kUnknownWord;
  TokenKind kind = TokenKind::word;
  bool is_capitalised = false;   // begins with a capital letter
  bool is_all_capitals = false;  // two letters or more, no small one
  bool is_joined = false;        // a hyphen stands between it and the token before
  bool starts_line = false;
  bool starts_paragraph = false;  // a blank line or a form feed stands before it
};

// Splits a UTF-8 text. Hyphens part words and are kept as `is_joined`; "'s" and "n't" are tokens of their own.
// Cost: linear in the bytes.
std::vector<Token> split_tokens(std::string_view text, const Vocabulary& vocabulary);

inline std::string_view text_of(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

}  // namespace entente::read
