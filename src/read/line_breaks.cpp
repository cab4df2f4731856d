// SPDX-License-Identifier: Apache-2.0
#include "read/line_breaks.hpp"

#include "read/characters.hpp"

namespace entente::read {
namespace {

constexpr int kMostSteps = 256;  // characters between the halves of a word, margins aside

std::span<const ByteRange> behind(std::span<const ByteRange> margins, std::uint32_t at) {
  while (!margins.empty() && margins.front().end <= at) {
    margins = margins.subspan(1);
  }
  return margins;
}

bool is_between_lines(CharacterClass kind) {
  return kind == CharacterClass::space || kind == CharacterClass::line_end || kind == CharacterClass::page_end ||
         kind == CharacterClass::ignorable;
}

// What stands between the halves of a word.
struct Gap {
  int line_ends = 0;
  bool has_page_end = false;

  void take(CharacterClass kind) {
    line_ends += kind == CharacterClass::line_end ? 1 : 0;
    has_page_end = has_page_end || kind == CharacterClass::page_end;
  }
  [[nodiscard]] bool is_one_break() const { return line_ends == 1 || has_page_end; }
};

std::optional<Character> next_line_letter(std::string_view text, std::uint32_t at, std::span<const ByteRange> margins) {
  Gap gap;
  for (int steps = 0; at < text.size() && steps < kMostSteps; ++steps) {
    margins = behind(margins, at);
    if (!margins.empty() && margins.front().begin <= at) {
      at = margins.front().end;
      continue;
    }
    const Character here = character_at(text, at);
    if (!is_between_lines(here.kind)) {
      const bool goes_on = here.kind == CharacterClass::letter && gap.is_one_break();
      return goes_on ? std::optional(here) : std::nullopt;
    }
    gap.take(here.kind);
    at = here.end;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Continuation> continuation_at(std::string_view text, std::uint32_t at,
                                            std::span<const ByteRange> margins) {
  if (at >= text.size()) {
    return std::nullopt;
  }
  const Character hyphen = character_at(text, at);
  const bool is_soft = is_soft_hyphen(text, at);
  if (hyphen.kind != CharacterClass::hyphen && !is_soft) {
    return std::nullopt;
  }
  const std::optional<Character> next = next_line_letter(text, hyphen.end, margins);
  return next ? std::optional(Continuation{next->begin, is_soft, next->is_upper}) : std::nullopt;
}

}  // namespace entente::read
