// SPDX-License-Identifier: Apache-2.0
#include "read/words.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace entente::read {
namespace {

bool is_ascii(std::string_view word) {
  return std::ranges::all_of(word, [](char byte) { return static_cast<unsigned char>(byte) < 0x80U; });
}

std::string lower_ascii(std::string_view word) {
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(),
                         [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; });
  return lower;
}

bool is_mark(UChar32 point) {
  const auto category = u_charType(point);
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK;
}

}  // namespace

std::string normal_form(std::string_view word) {
  if (is_ascii(word)) {
    return lower_ascii(word);
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())}).foldCase();
  icu::UnicodeString parts = decompose->normalize(letters, status);
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 point = parts.char32At(i);
    if (point == 0x2019 || point == 0x2018 || point == 0x02BC) {
      kept.append(static_cast<UChar32>('\''));
    } else if (!is_mark(point)) {
      kept.append(point);
    }
  }
  std::string normal;
  kept.toUTF8String(normal);
  return normal;
}

WordId Vocabulary::find(std::string_view normal) const {
  const auto found = ids_.find(normal);
  return found == ids_.end() ? kUnknownWord : found->second;
}

WordId Vocabulary::add(std::string_view normal) {
  const auto next = static_cast<WordId>(ids_.size() + 1);
  return ids_.try_emplace(std::string(normal), next).first->second;
}

}  // namespace entente::read
