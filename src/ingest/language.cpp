// SPDX-License-Identifier: Apache-2.0
#include "ingest/language.hpp"

// compact_lang_det.h needs std::FILE and includes nothing for it.
#include <cstdio>
// It comes first.
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace entente::ingest {
namespace {

// CLD2 takes a few words of any text for some language: "Buenos dias" is told rightly, and "ok good" might be anything.
constexpr std::size_t kFewestLetters = 24;
constexpr int kLeastPercent = 75;                // of the text in its main language; below, it is mixed
constexpr std::size_t kLongestHead = 4U << 10U;  // a language shows in far less, and a post of a megabyte takes long

constexpr std::string_view kSpaces = " \t\r\n";

// CLD2 has two codes that ISO 639 gave up in 1989.
constexpr std::array<std::pair<std::string_view, std::string_view>, 2> kNewCodes{{{"iw", "he"}, {"jw", "jv"}}};

bool is_no_prose(std::string_view word) {
  return word.starts_with('@') || word.starts_with('#') || word.starts_with("www.") || word.starts_with("t.me/") ||
         word.find("://") != std::string_view::npos;
}

// At most so many bytes, cut before a character.
std::string_view head_of(std::string_view text) {
  if (text.size() <= kLongestHead) {
    return text;
  }
  std::size_t end = kLongestHead;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
    --end;
  }
  return text.substr(0, end);
}

std::string prose_of(std::string_view text) {
  std::string prose;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find_first_not_of(kSpaces), text.size());
    const std::size_t end = std::min(text.find_first_of(kSpaces, begin), text.size());
    const std::string_view word = text.substr(begin, end - begin);
    if (!word.empty() && !is_no_prose(word)) {
      prose.append(word).append(" ");
    }
    text.remove_prefix(end);
  }
  return prose;
}

// ASCII letters and characters beyond ASCII, each once whatever its bytes.
std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char each) {
    const auto byte = static_cast<unsigned char>(each);
    const bool is_ascii_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    return is_ascii_letter || byte >= 0xC0U;
  }));
}

std::string iso_code(CLD2::Language language) {
  const std::string code = CLD2::LanguageCode(language);
  const auto* const renamed = std::ranges::find(kNewCodes, code, &std::pair<std::string_view, std::string_view>::first);
  return std::string(renamed == kNewCodes.end() ? code : renamed->second);
}

std::string detected(const std::string& prose) {
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  const CLD2::CLDHints no_hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  int text_bytes = 0;
  bool is_reliable = false;
  int valid_bytes = 0;
  const CLD2::Language language = CLD2::ExtDetectLanguageSummaryCheckUTF8(
      prose.data(), static_cast<int>(prose.size()), true, &no_hints, 0, languages.data(), percents.data(),
      scores.data(), nullptr, &text_bytes, &is_reliable, &valid_bytes);
  const bool is_plain =
      is_reliable && language != CLD2::UNKNOWN_LANGUAGE && language == languages[0] && percents[0] >= kLeastPercent;
  return is_plain ? iso_code(language) : "";
}

}  // namespace

std::string language_of(std::string_view text) {
  const std::string_view head = head_of(text);
  if (!is_utf8(head)) {
    return "";
  }
  const std::string prose = prose_of(head);
  return count_letters(prose) < kFewestLetters ? "" : detected(prose);
}

bool is_known_language(const std::string& code) {
  const auto* const renamed =
      std::ranges::find(kNewCodes, code, &std::pair<std::string_view, std::string_view>::second);
  const std::string own(renamed == kNewCodes.end() ? code : renamed->first);
  const CLD2::Language language = CLD2::GetLanguageFromName(own.c_str());
  return language != CLD2::UNKNOWN_LANGUAGE && iso_code(language) == code;
}

}  // namespace entente::ingest
