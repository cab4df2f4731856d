// SPDX-License-Identifier: Apache-2.0
#include "ingest/ascii.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace entente::ingest {
namespace {

bool same_letter(char text, char word) { return to_lower(text) == word; }

constexpr std::size_t kWordBytes = 8;
constexpr unsigned char kFirstBeyondAscii = 0x80;

// Eight bytes at once: none of them a control character or beyond ASCII, no two blanks side by side.
bool is_plain_word(const char* bytes) {
  constexpr std::uint64_t kTopBits = 0x8080808080808080U;
  constexpr std::uint64_t kLowBits = ~kTopBits;
  constexpr std::uint64_t kBlanks = 0x2020202020202020U;
  constexpr unsigned kBitsPerByte = 8;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, kWordBytes);
  // A byte below a blank borrows, which sets its top bit; the lowest such byte always shows.
  const std::uint64_t special = (word | (word - kBlanks)) & kTopBits;
  const std::uint64_t difference = word ^ kBlanks;  // a blank is zero
  const std::uint64_t blanks = ~(((difference & kLowBits) + kLowBits) | difference | kLowBits);
  return (special | (blanks & (blanks << kBitsPerByte))) == 0;
}

}  // namespace

std::string to_lower(std::string_view text) {
  std::string lower(text);
  for (char& byte : lower) {
    byte = to_lower(byte);
  }
  return lower;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

std::string collapse_space(std::string_view text) {
  std::string collapsed;
  for (const char byte : trim(text)) {
    if (!is_space(byte)) {
      collapsed += byte;
    } else if (collapsed.back() != ' ') {
      collapsed += ' ';
    }
  }
  return collapsed;
}

bool is_plain(std::string_view text) {
  if (text.empty()) {
    return true;
  }
  bool is_plain = text.front() != ' ' && text.back() != ' ';
  std::size_t at = 0;
  for (; at + kWordBytes <= text.size(); at += kWordBytes - 1) {  // a byte twice: blanks may meet where words do
    is_plain = is_plain && is_plain_word(text.data() + at);
  }
  bool is_after_blank = at > 0 && text[at - 1] == ' ';
  for (; at < text.size(); ++at) {
    const auto code = static_cast<unsigned char>(text[at]);
    is_plain = is_plain && code >= ' ' && code < kFirstBeyondAscii && !(is_after_blank && code == ' ');
    is_after_blank = code == ' ';
  }
  return is_plain;
}

bool is_blank(std::string_view text) { return std::ranges::all_of(text, is_space); }

bool starts_with_any_case(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                  [](char wanted, char byte) { return same_letter(byte, wanted); });
}

std::size_t find_any_case(std::string_view text, std::string_view word, std::size_t from) {
  if (from > text.size()) {
    return std::string_view::npos;
  }
  const std::string_view rest = text.substr(from);
  const auto* const found = std::search(rest.begin(), rest.end(), word.begin(), word.end(), same_letter);
  return found == rest.end() ? std::string_view::npos : from + static_cast<std::size_t>(found - rest.begin());
}

}  // namespace entente::ingest
