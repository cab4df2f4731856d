// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace entente {
namespace {

bool starts_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

std::int32_t count_code_points(std::string_view bytes) {
  return static_cast<std::int32_t>(std::ranges::count_if(bytes, starts_code_point));
}

// One row of the table of well-formed sequences (Unicode 15, table 3-7): lead bytes, length, bounds of the second byte.
struct LeadRow {
  unsigned first;
  unsigned last;
  std::size_t length;
  unsigned second_low;
  unsigned second_high;
};
constexpr std::array<LeadRow, 9> kLeads{{{0x00, 0x7F, 1, 0x00, 0xFF},
                                         {0xC2, 0xDF, 2, 0x80, 0xBF},
                                         {0xE0, 0xE0, 3, 0xA0, 0xBF},
                                         {0xE1, 0xEC, 3, 0x80, 0xBF},
                                         {0xED, 0xED, 3, 0x80, 0x9F},
                                         {0xEE, 0xEF, 3, 0x80, 0xBF},
                                         {0xF0, 0xF0, 4, 0x90, 0xBF},
                                         {0xF1, 0xF3, 4, 0x80, 0xBF},
                                         {0xF4, 0xF4, 4, 0x80, 0x8F}}};

constexpr unsigned kNoLead = 0xFF;

// Length in bytes of the well-formed sequence at the front, 0 if there is none.
std::size_t sequence_length(std::string_view bytes) {
  const unsigned lead = bytes.empty() ? kNoLead : static_cast<unsigned char>(bytes.front());
  const auto* const row =
      std::ranges::find_if(kLeads, [&](const LeadRow& r) { return lead >= r.first && lead <= r.last; });
  if (row == kLeads.end() || bytes.size() < row->length) {
    return 0;
  }
  if (row->length == 1) {
    return 1;
  }
  const unsigned second = static_cast<unsigned char>(bytes[1]);
  const bool continues = std::ranges::none_of(bytes.substr(2, row->length - 2), starts_code_point);
  return continues && second >= row->second_low && second <= row->second_high ? row->length : 0;
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
