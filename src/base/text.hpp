// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

// Half-open span of Unicode code points in a document's text.
struct TextSpan {
  std::int32_t start = 0;
  std::int32_t end = 0;
  auto operator<=>(const TextSpan&) const = default;
};

// Turns byte offsets of a UTF-8 text into code-point offsets and back. Holds a view: the text must outlive it.
// Cost: one pass to build, then at most kStride bytes a question.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  [[nodiscard]] std::int32_t code_point_at(std::size_t byte) const;
  [[nodiscard]] std::size_t byte_at(std::int32_t code_point) const;
  [[nodiscard]] std::int32_t size() const { return size_; }
  // The bytes of a span; empty if the span does not lie inside the text.
  [[nodiscard]] std::string_view slice(TextSpan span) const;

 private:
  static constexpr std::size_t kStride = 256;
  std::string_view text_;
  std::vector<std::int32_t> marks_;  // code points before byte i * kStride
  std::int32_t size_ = 0;
};

// The code point at the front of some bytes and its length in bytes; U+FFFD and 1 where they are not well-formed UTF-8.
struct DecodedCodePoint {
  char32_t point = U'\uFFFD';
  std::size_t length = 1;
};
DecodedCodePoint decode_code_point(std::string_view bytes);

// True if the bytes are well-formed UTF-8 (no surrogates, no overlong forms).
bool is_utf8(std::string_view bytes);

}  // namespace entente
