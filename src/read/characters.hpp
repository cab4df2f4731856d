// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
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

constexpr CharacterClass class_of_ascii(char byte) {
  if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) {
    return CharacterClass::letter;
  }
  if (byte >= '0' && byte <= '9') {
    return CharacterClass::digit;
  }
  switch (byte) {
    case '\n':
    case '\v':
    case '\r':
      return CharacterClass::line_end;
    case '\f':
      return CharacterClass::page_end;
    case '\'':
    case '`':
      return CharacterClass::apostrophe;
    case '-':
      return CharacterClass::hyphen;
    default:
      return byte <= ' ' ? CharacterClass::space : CharacterClass::mark;
  }
}

inline constexpr std::array<CharacterClass, 128> kAsciiClasses = [] {
  std::array<CharacterClass, 128> classes{};
  for (std::size_t i = 0; i < classes.size(); ++i) {
    classes.at(i) = class_of_ascii(static_cast<char>(i));
  }
  return classes;
}();

// A character that is not ASCII, or a byte that is no UTF-8: a mark of one byte.
Character wide_character_at(std::string_view text, std::size_t at);

// In the header, since each character of each text comes through here, and nearly all are ASCII.
inline Character character_at(std::string_view text, std::size_t at) {
  const char byte = text[at];
  if (static_cast<unsigned char>(byte) >= kAsciiClasses.size()) {
    return wide_character_at(text, at);
  }
  // Of the two characters that end a line in some files only the last one counts.
  const bool is_first_of_line_end = byte == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
  const auto begin = static_cast<std::uint32_t>(at);
  const auto kind = is_first_of_line_end ? CharacterClass::space : kAsciiClasses[static_cast<unsigned char>(byte)];
  return {begin, begin + 1, kind, byte >= 'A' && byte <= 'Z', byte >= 'a' && byte <= 'z'};
}

// Straight, curly and grave apostrophes, the modifier letters that stand for hamza and ayn, primes.
bool is_apostrophe(char32_t point);
// Default_Ignorable_Code_Point of Unicode, and the format characters beside it.
bool is_ignorable(char32_t point);
// U+00AD, which shows only where a line is broken.
bool is_soft_hyphen(std::string_view text, std::size_t at);

}  // namespace entente::read
