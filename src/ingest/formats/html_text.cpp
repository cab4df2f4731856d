// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/html_text.hpp"

#include <algorithm>
#include <array>

#include "ingest/ascii.hpp"

namespace entente::ingest {

void HtmlTextBuilder::close_gap() {
  constexpr std::array<std::string_view, 4> kGaps{"", " ", "\n", "\n\n"};
  if (!text_.empty()) {
    text_ += kGaps.at(static_cast<std::size_t>(pending_));
  }
  pending_ = Gap::none;
}

void HtmlTextBuilder::add(std::string_view words) {
  for (const char byte : words) {
    if (is_space(byte)) {
      pending_ = std::max(pending_, Gap::space);
      continue;
    }
    if (pending_ != Gap::none) {
      close_gap();
    }
    text_ += byte;
  }
}

void HtmlTextBuilder::add_preformatted(std::string_view words) {
  if (!words.empty()) {
    close_gap();
    text_ += words;
  }
}

void HtmlTextBuilder::break_line() { pending_ = pending_ >= Gap::line ? Gap::paragraph : Gap::line; }

}  // namespace entente::ingest
