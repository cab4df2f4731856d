// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente::ingest {

// Builds a page's text as a browser would show it: white space collapses, blocks become paragraphs with a blank line
// between them, line breaks become line ends.
class HtmlTextBuilder {
 public:
  void add(std::string_view words);
  // Keeps white space as it is.
  void add_preformatted(std::string_view words);
  void break_line();  // two in a row part paragraphs
  void break_paragraph() { pending_ = Gap::paragraph; }
  [[nodiscard]] std::size_t size() const { return text_.size(); }
  [[nodiscard]] std::string_view since(std::size_t start) const { return std::string_view(text_).substr(start); }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  enum class Gap : std::uint8_t { none, space, line, paragraph };

  void close_gap();

  std::string text_;
  Gap pending_ = Gap::none;
};

}  // namespace entente::ingest
