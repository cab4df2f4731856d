// SPDX-License-Identifier: Apache-2.0
#include "report/text_page.hpp"

#include <algorithm>

#include "report/visible_text.hpp"

namespace entente::report {
namespace {

// Codes of ECMA-48 (SGR). Bold and faint only: colours of a terminal's theme are not known to be legible.
std::string_view code_of(Emphasis emphasis) {
  switch (emphasis) {
    case Emphasis::strong:
      return "\x1b[1m";
    case Emphasis::faint:
      return "\x1b[2m";
    case Emphasis::plain:
      break;
  }
  return "";
}

constexpr std::string_view kPlainCode = "\x1b[0m";

std::string spaces_to(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, display_width(text)), ' ');
}

}  // namespace

TextPage::TextPage(const TextStyle& style)
    : width_(static_cast<std::size_t>(std::clamp(style.width, TextStyle::kLeastWidth, TextStyle::kGreatestWidth))),
      is_colour_(style.is_colour) {}

void TextPage::add_line(std::string_view line, Emphasis emphasis) {
  const bool is_marked = is_colour_ && emphasis != Emphasis::plain;
  text_ += is_marked ? code_of(emphasis) : std::string_view{};
  text_ += visible_text(line);
  text_ += is_marked ? kPlainCode : std::string_view{};
  text_ += '\n';
}

void TextPage::add_paragraph(std::string_view text, Indent indent, Emphasis emphasis, std::string_view mark) {
  const std::size_t margin = std::max(indent.first, indent.rest);
  std::string lead = padded_right(mark, indent.first);
  for (const std::string& line : wrap_words(visible_line(text), width_ - margin)) {
    add_line(lead + line, emphasis);
    lead = std::string(indent.rest, ' ');
  }
}

void TextPage::add_heading(std::string_view text) {
  add_blank();
  add_paragraph(text, {}, Emphasis::strong);
}

std::string padded_right(std::string_view text, std::size_t width) {
  return std::string(text) + spaces_to(text, width);
}

std::string padded_left(std::string_view text, std::size_t width) { return spaces_to(text, width) + std::string(text); }

}  // namespace entente::report
