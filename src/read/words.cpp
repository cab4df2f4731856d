// SPDX-License-Identifier: Apache-2.0
#include "read/words.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>

#include "read/characters.hpp"

namespace entente::read {
namespace {

bool is_ascii(std::string_view word) {
  return std::ranges::all_of(word, [](char byte) { return static_cast<unsigned char>(byte) < 0x80U; });
}

std::string lower_ascii(std::string_view word) {
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(), [](char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : (byte == '`' ? '\'' : byte);
  });
  return lower;
}

bool is_mark(UChar32 point) {
  const auto category = u_charType(point);
  return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK;
}

// Curly apostrophes are the only wide characters of most English texts; they need no ICU.
std::optional<std::string> with_plain_apostrophes(std::string_view word) {
  constexpr std::string_view kRightQuote = "\u2019";
  std::string plain;
  for (std::size_t at = 0; at < word.size(); ++at) {
    if (word.substr(at).starts_with(kRightQuote)) {
      plain += '\'';
      at += kRightQuote.size() - 1;
    } else if (static_cast<unsigned char>(word[at]) < 0x80U) {
      plain += word[at];
    } else {
      return std::nullopt;
    }
  }
  return plain;
}

icu::UnicodeString visible_letters(std::string_view word) {
  const auto all = icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())}).foldCase();
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < all.length(); i = all.moveIndex32(i, 1)) {
    const UChar32 point = all.char32At(i);
    if (is_apostrophe(static_cast<char32_t>(point))) {
      kept.append(static_cast<UChar32>('\''));
    } else if (!is_ignorable(static_cast<char32_t>(point))) {
      kept.append(point);
    }
  }
  return kept;
}

std::string normal_wide(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(status);
  const icu::UnicodeString parts = decompose->normalize(visible_letters(word), status).foldCase();
  icu::UnicodeString kept;
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 point = parts.char32At(i);
    if (!is_mark(point)) {
      kept.append(point);
    }
  }
  std::string normal;
  kept.toUTF8String(normal);
  return normal;
}

}  // namespace

std::string normal_form(std::string_view word) {
  if (is_ascii(word)) {
    return lower_ascii(word);
  }
  const auto plain = with_plain_apostrophes(word);
  return plain ? lower_ascii(*plain) : normal_wide(word);
}

WordId Vocabulary::find(std::string_view normal) const {
  const auto found = ids_.find(normal);
  if (found != ids_.end()) {
    return found->second;
  }
  return base_ == nullptr ? kUnknownWord : base_->find(normal);
}

WordId Vocabulary::add(std::string_view normal) {
  const WordId known = find(normal);
  if (known != kUnknownWord) {
    return known;
  }
  const auto next = static_cast<WordId>(size());
  ids_.emplace(std::string(normal), next);
  return next;
}

}  // namespace entente::read
