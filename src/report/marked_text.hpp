// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"

namespace entente::report {

// A stretch of a text with the word that stands under it. Offsets count the code points of the text.
struct TextMark {
  TextSpan span;
  std::string_view label;
};

// The text wrapped to `width` columns, each line followed by as many lines as its marks need:
//   Velmora accused the Front of arming the Guard
//   ╰speaker╰cue──╯ ╰a──────╯    ╰relation
// Control characters are made visible, so that nothing in the text can steer a terminal.
std::vector<std::string> marked_lines(std::string_view text, std::span<const TextMark> marks, std::size_t width);

}  // namespace entente::report
