// SPDX-License-Identifier: Apache-2.0
#include "read/text_parts.hpp"

#include <algorithm>
#include <array>

namespace entente::read {
namespace {

constexpr std::size_t kPartBytes = 1U << 20U;    // tokens take five times that
constexpr std::size_t kWindowBytes = 1U << 16U;  // how far behind it a better place to cut is looked for

bool continues_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t cut_behind(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 5> kPlaces{"\n\n", ".\n", "\n", ". ", " "};
  const std::string_view window = text.substr(at, kWindowBytes);
  for (const std::string_view place : kPlaces) {
    const std::size_t found = window.find(place);
    if (found != std::string_view::npos) {
      return at + found + place.size();
    }
  }
  constexpr std::size_t kLongestCodePoint = 4;  // bytes; a longer run is no UTF-8
  for (std::size_t steps = 0; steps < kLongestCodePoint && at < text.size() && continues_code_point(text[at]);
       ++steps) {
    ++at;
  }
  return at;
}

}  // namespace

std::vector<TextPart> cut_text(std::string_view text, std::span<const ByteRange> margins) {
  std::vector<TextPart> parts;
  std::size_t begin = 0;
  while (begin < text.size() || parts.empty()) {
    const bool is_last = text.size() - begin <= kPartBytes + kWindowBytes;
    const std::size_t end = is_last ? text.size() : cut_behind(text, begin + kPartBytes);
    parts.push_back({text, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), margins});
    begin = end;
  }
  return parts;
}

SplitPart split_part(const TextPart& part, const Vocabulary& vocabulary, const WordClasses& classes) {
  SplitPart split{split_tokens(part, vocabulary), {}};
  split.sentences = split_sentences(part.text, split.tokens, classes);
  return split;
}

}  // namespace entente::read
