// SPDX-License-Identifier: Apache-2.0
#include "read/characters.hpp"

#include <unicode/uchar.h>

#include <array>

#include "base/text.hpp"

namespace entente::read {
namespace {

constexpr std::array<char32_t, 14> kApostrophes{U'\'',     U'`',      U'\u00B4', U'\u02B9', U'\u02BB',
                                                U'\u02BC', U'\u02BD', U'\u02BE', U'\u02BF', U'\u2018',
                                                U'\u2019', U'\u201B', U'\u2032', U'\uFF07'};
constexpr std::array<char32_t, 5> kHyphens{U'-', U'\u2010', U'\u2011', U'\uFE63', U'\uFF0D'};

template <std::size_t kSize>
constexpr bool is_any_of(const std::array<char32_t, kSize>& points, char32_t point) {
  for (const char32_t one : points) {
    if (one == point) {
      return true;
    }
  }
  return false;
}

CharacterClass class_of_wide(char32_t point) {
  const auto wide = static_cast<UChar32>(point);
  if (is_apostrophe(point)) {
    return CharacterClass::apostrophe;
  }
  if (is_any_of(kHyphens, point)) {
    return CharacterClass::hyphen;
  }
  if (is_ignorable(point)) {
    return CharacterClass::ignorable;
  }
  const auto category = u_charType(wide);
  const bool is_combining =
      category == U_NON_SPACING_MARK || category == U_COMBINING_SPACING_MARK || category == U_ENCLOSING_MARK;
  if (is_combining || u_isalpha(wide) != 0) {
    return CharacterClass::letter;
  }
  if (u_isdigit(wide) != 0) {
    return CharacterClass::digit;
  }
  if (category == U_PARAGRAPH_SEPARATOR) {
    return CharacterClass::paragraph_end;
  }
  if (category == U_LINE_SEPARATOR || point == U'\u0085') {
    return CharacterClass::line_end;
  }
  return u_isUWhiteSpace(wide) != 0 || category == U_CONTROL_CHAR ? CharacterClass::space : CharacterClass::mark;
}

}  // namespace

bool is_apostrophe(char32_t point) { return is_any_of(kApostrophes, point); }

bool is_ignorable(char32_t point) {
  const auto wide = static_cast<UChar32>(point);
  return u_hasBinaryProperty(wide, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 || u_charType(wide) == U_FORMAT_CHAR;
}

bool is_soft_hyphen(std::string_view text, std::size_t at) { return text.substr(at, 2) == "\xC2\xAD"; }

Character wide_character_at(std::string_view text, std::size_t at) {
  const DecodedCodePoint decoded = decode_code_point(text.substr(at));
  const auto wide = static_cast<UChar32>(decoded.point);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + decoded.length), class_of_wide(decoded.point),
          u_isUUppercase(wide) != 0, u_isULowercase(wide) != 0};
}

}  // namespace entente::read
