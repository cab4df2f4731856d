// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <algorithm>

namespace entente {
namespace {

bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::int32_t count_code_points(std::string_view bytes) {
  return static_cast<std::int32_t>(std::ranges::count_if(bytes, starts_code_point));
}

// Length in bytes of the well-formed sequence at the front, 0 if there is none (Unicode 15, table 3-7).
std::size_t sequence_length(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(i < bytes.size() ? bytes[i] : '\0'); };
  const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned lead = byte(0);
  if (lead < 0x80U) {
    return 1;
  }
  if (lead >= 0xC2U && lead <= 0xDFU) {
    return continues(1) ? 2 : 0;
  }
  if (lead >= 0xE0U && lead <= 0xEFU) {
    const bool overlong = lead == 0xE0U && byte(1) < 0xA0U;
    const bool surrogate = lead == 0xEDU && byte(1) > 0x9FU;
    return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead >= 0xF0U && lead <= 0xF4U) {
    const bool overlong = lead == 0xF0U && byte(1) < 0x90U;
    const bool too_large = lead == 0xF4U && byte(1) > 0x8FU;
    return continues(1) && continues(2) && continues(3) && !overlong && !too_large ? 4 : 0;
  }
  return 0;
}

}  // namespace

CodePointIndex::CodePointIndex(std::string_view text) : text_(text) {
  marks_.reserve(text.size() / kStride + 1);
  for (std::size_t at = 0; at < text.size() || at == 0; at += kStride) {
    marks_.push_back(size_);
    size_ += count_code_points(text.substr(at, kStride));
  }
}

std::int32_t CodePointIndex::code_point_at(std::size_t byte) const {
  const std::size_t inside = std::min(byte, text_.size());
  const std::size_t mark = std::min(inside / kStride, marks_.size() - 1);
  return marks_[mark] + count_code_points(text_.substr(mark * kStride, inside - mark * kStride));
}

std::size_t CodePointIndex::byte_at(std::int32_t code_point) const {
  if (code_point >= size_) {
    return text_.size();
  }
  const auto after = std::ranges::upper_bound(marks_, code_point);
  const auto mark = static_cast<std::size_t>(after - marks_.begin()) - 1;
  std::int32_t seen = marks_[mark];
  std::size_t at = mark * kStride;
  while (at < text_.size() && !(starts_code_point(text_[at]) && seen++ == code_point)) {
    ++at;
  }
  return at;
}

std::string_view CodePointIndex::slice(TextSpan span) const {
  if (span.start < 0 || span.end < span.start || span.end > size_) {
    return {};
  }
  const std::size_t first = byte_at(span.start);
  return text_.substr(first, byte_at(span.end) - first);
}

DecodedCodePoint decode_code_point(std::string_view bytes) {
  const std::size_t length = sequence_length(bytes);
  if (length == 0) {
    return {};
  }
  // Bits that the lead byte carries, by length of the sequence.
  constexpr unsigned kLeadBits[] = {0, 0x7FU, 0x1FU, 0x0FU, 0x07U};
  char32_t point = static_cast<unsigned char>(bytes[0]) & kLeadBits[length];
  for (std::size_t i = 1; i < length; ++i) {
    point = (point << 6U) | (static_cast<unsigned char>(bytes[i]) & 0x3FU);
  }
  return {point, length};
}

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    if (length == 0) {
      return false;
    }
    bytes.remove_prefix(length);
  }
  return true;
}

}  // namespace entente
