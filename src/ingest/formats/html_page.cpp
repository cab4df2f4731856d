// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/html_page.hpp"

#include <cstdint>

namespace entente::ingest {
namespace {

constexpr std::size_t kLengthBytes = 8;
constexpr unsigned kBitsPerByte = 8;
constexpr std::uint64_t kByteMask = 0xFF;

std::string pack_length(std::uint64_t length) {
  std::string packed;
  for (unsigned i = 0; i < kLengthBytes; ++i) {
    packed += static_cast<char>((length >> (i * kBitsPerByte)) & kByteMask);
  }
  return packed;
}

std::uint64_t unpack_length(std::string_view packed) {
  std::uint64_t length = 0;
  for (unsigned i = 0; i < kLengthBytes; ++i) {
    length |= static_cast<std::uint64_t>(static_cast<unsigned char>(packed[i])) << (i * kBitsPerByte);
  }
  return length;
}

}  // namespace

std::string pack_page(const HtmlPage& page) {
  std::string packed;
  for (const auto field : kHtmlPageFields) {
    packed += pack_length((page.*field).size());
    packed += page.*field;
  }
  return packed;
}

std::optional<HtmlPage> unpack_page(std::string_view packed) {
  HtmlPage page;
  for (const auto field : kHtmlPageFields) {
    if (packed.size() < kLengthBytes || unpack_length(packed) > packed.size() - kLengthBytes) {
      return std::nullopt;
    }
    const std::uint64_t length = unpack_length(packed);
    page.*field = packed.substr(kLengthBytes, length);
    packed.remove_prefix(kLengthBytes + length);
  }
  return packed.empty() ? std::optional(std::move(page)) : std::nullopt;
}

}  // namespace entente::ingest
