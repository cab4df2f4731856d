// SPDX-License-Identifier: Apache-2.0
#include "report/visible_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"

namespace entente::report {
namespace {

struct CodePointRange {
  char32_t first;
  char32_t last;
};

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr char32_t kDelete = 0x7F;
constexpr std::string_view kDeletePicture = "\xE2\x90\xA1";  // U+2421

// Unseen, yet they change what is read: C1 controls, marks of direction, zero width, tags. Joiners (U+200C, U+200D)
// stay: Urdu and Persian are written with them.
constexpr std::array kUnseen{
    CodePointRange{0x80, 0x9F},       CodePointRange{0xAD, 0xAD},     CodePointRange{0x61C, 0x61C},
    CodePointRange{0x200B, 0x200B},   CodePointRange{0x200E, 0x200F}, CodePointRange{0x2028, 0x202E},
    CodePointRange{0x2060, 0x206F},   CodePointRange{0xFEFF, 0xFEFF}, CodePointRange{0xFFF9, 0xFFFB},
    CodePointRange{0xE0000, 0xE007F},
};
constexpr std::array kNoColumn{
    CodePointRange{0x300, 0x36F},   CodePointRange{0x610, 0x61A},   CodePointRange{0x64B, 0x65F},
    CodePointRange{0x670, 0x670},   CodePointRange{0x6D6, 0x6DC},   CodePointRange{0x200B, 0x200F},
    CodePointRange{0x20D0, 0x20FF}, CodePointRange{0xFE00, 0xFE0F}, CodePointRange{0xFE20, 0xFE2F},
};
constexpr std::array kTwoColumns{
    CodePointRange{0x1100, 0x115F}, CodePointRange{0x2E80, 0x303E},   CodePointRange{0x3041, 0xA4CF},
    CodePointRange{0xAC00, 0xD7A3}, CodePointRange{0xF900, 0xFAFF},   CodePointRange{0xFE30, 0xFE6F},
    CodePointRange{0xFF00, 0xFF60}, CodePointRange{0x1F300, 0x1FAFF}, CodePointRange{0x20000, 0x3FFFD},
};

template <std::size_t kCount>
bool lies_in(const std::array<CodePointRange, kCount>& ranges, char32_t point) {
  return std::ranges::any_of(ranges,
                             [&](const CodePointRange& range) { return point >= range.first && point <= range.last; });
}

// Bytes of the sequence that a lead byte announces.
std::size_t announced_length(unsigned char lead) {
  if (lead < 0xC0U) {
    return 1;
  }
  if (lead < 0xE0U) {
    return 2;
  }
  return lead < 0xF0U ? 3 : 4;
}

// The well-formed character at the front, or nothing.
std::string_view front_character(std::string_view text) {
  const std::string_view bytes = text.substr(0, announced_length(static_cast<unsigned char>(text.front())));
  return is_utf8(bytes) ? bytes : std::string_view{};
}

char32_t code_point_of(std::string_view character) {
  constexpr std::array<unsigned, 5> kLeadMasks{0, 0x7FU, 0x1FU, 0x0FU, 0x07U};
  char32_t point = static_cast<unsigned char>(character.front()) & kLeadMasks[character.size()];
  for (const char byte : character.substr(1)) {
    point = (point << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  }
  return point;
}

bool is_white_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

std::string visible_character(std::string_view character) {
  constexpr char32_t kFirstPrintable = 0x20;
  const char32_t point = code_point_of(character);
  if (point < kFirstPrintable && !is_white_space(character.front())) {
    return {'\xE2', '\x90', static_cast<char>(0x80U + point)};  // U+2400 and following
  }
  if (point == kDelete) {
    return std::string(kDeletePicture);
  }
  return lies_in(kUnseen, point) ? fmt::format("[U+{:04X}]", static_cast<std::uint32_t>(point))
                                 : std::string(character);
}

std::size_t columns_of(char32_t point) {
  if (lies_in(kNoColumn, point)) {
    return 0;
  }
  return lies_in(kTwoColumns, point) ? 2 : 1;
}

}  // namespace

std::string visible_text(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    const std::string_view character = front_character(text);
    shown += character.empty() ? std::string(kReplacement) : visible_character(character);
    text.remove_prefix(std::max<std::size_t>(character.size(), 1));
  }
  return shown;
}

std::string visible_line(std::string_view text) {
  std::string line;
  for (const char byte : visible_text(text)) {
    if (!is_white_space(byte)) {
      line += byte;
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  while (!line.empty() && line.back() == ' ') {
    line.pop_back();
  }
  return line;
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const std::string_view character = front_character(text);
    const char32_t point = character.empty() ? U'?' : code_point_of(character);
    columns += columns_of(point);
    text.remove_prefix(std::max<std::size_t>(character.size(), 1));
  }
  return columns;
}

std::vector<std::string> wrap_words(std::string_view text, std::size_t width) {
  std::vector<std::string> lines{""};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    std::string& line = lines.back();
    if (!line.empty() && display_width(line) + 1 + display_width(word) > width) {
      lines.emplace_back(word);
    } else {
      line += (line.empty() ? "" : " ") + std::string(word);
    }
  }
  return lines;
}

}  // namespace entente::report
