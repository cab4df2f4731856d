// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente::report {

// A text from outside made safe to show: control characters become their pictures (ESC: U+241B), characters that turn
// the reading direction or have no width become "[U+202E]", bytes that are no UTF-8 become U+FFFD.
// Line breaks and tabs are kept.
std::string visible_text(std::string_view text);

// The same with every run of white space made one space: a text that fits into a line of its own.
std::string visible_line(std::string_view text);

// Columns that a text takes on a terminal: combining marks none, East Asian wide characters and emoji two.
// Ranges are the large blocks of Unicode 15's EastAsianWidth, not each single character.
std::size_t display_width(std::string_view text);

// Words set in lines of at most `width` columns; a longer word stands alone in its line. Never empty.
std::vector<std::string> wrap_words(std::string_view text, std::size_t width);

}  // namespace entente::report
