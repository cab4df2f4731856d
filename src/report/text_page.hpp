// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "report/text_style.hpp"

namespace entente::report {

enum class Emphasis : std::uint8_t { plain, strong, faint };

// Where a paragraph stands: columns before its first line and before those that follow.
struct Indent {
  std::size_t first = 0;
  std::size_t rest = 0;
};

// Collects the lines of an answer for a terminal. All text goes through visible_line(), so that nothing from a document
// can steer the terminal; only the page itself writes colour codes.
class TextPage {
 public:
  explicit TextPage(const TextStyle& style);
  [[nodiscard]] std::size_t width() const { return width_; }
  // Wrapped to the width; the mark ("1", "-") stands in the first line's indent.
  void add_paragraph(std::string_view text, Indent indent = {}, Emphasis emphasis = Emphasis::plain,
                     std::string_view mark = {});
  // One line as it is: spaces kept, not wrapped.
  void add_line(std::string_view line, Emphasis emphasis = Emphasis::plain);
  void add_blank() { text_ += '\n'; }
  void add_heading(std::string_view text);
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::size_t width_;
  bool is_colour_;
  std::string text_;
};

// Spaces up to `width` columns, behind or before the text.
std::string padded_right(std::string_view text, std::size_t width);
std::string padded_left(std::string_view text, std::size_t width);

}  // namespace entente::report
