// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace entente::read {

enum class CharacterClass : std::uint8_t {
  space,
  line_end,
  paragraph_end,
  page_end,
  letter,
  digit,
  apostrophe,
  hyphen,
  ignorable,  // shows nothing: soft hyphen, joiners, zero-width space, direction marks, variation selectors
  mark
};

// One code point of a text, bytes [begin, end).
struct Character {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  CharacterClass kind = CharacterClass::space;
  bool is_upper = false;
  bool is_lower = false;
};

// Bytes that are no UTF-8 are marks of one byte each.
Character character_at(std::string_view text, std::size_t at);

// Straight, curly and grave apostrophes, the modifier letters that stand for hamza and ayn, primes.
bool is_apostrophe(char32_t point);
// Default_Ignorable_Code_Point of Unicode, and the format characters beside it.
bool is_ignorable(char32_t point);
// U+00AD, which shows only where a line is broken.
bool is_soft_hyphen(std::string_view text, std::size_t at);

}  // namespace entente::read
