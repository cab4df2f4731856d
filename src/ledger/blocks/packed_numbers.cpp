// SPDX-License-Identifier: Apache-2.0
#include "ledger/blocks/packed_numbers.hpp"

#include <algorithm>
#include <limits>

#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr unsigned kBitsPerByte = 8;
constexpr std::size_t kNumberBytes = sizeof(std::int64_t);

[[noreturn]] void refuse_block() { throw UnreadableRow("a block of events is cut short or altered"); }

std::size_t width_for(std::uint64_t largest) {
  if (largest == 0) {
    return 0;
  }
  if (largest <= std::numeric_limits<std::uint8_t>::max()) {
    return 1;
  }
  if (largest <= std::numeric_limits<std::uint16_t>::max()) {
    return 2;
  }
  return largest <= std::numeric_limits<std::uint32_t>::max() ? 4 : kNumberBytes;
}

template <unsigned kBytes>
void store(char* to, std::uint64_t value) {
  for (unsigned i = 0; i < kBytes; ++i) {
    to[i] = static_cast<char>(value >> (kBitsPerByte * i));
  }
}

template <unsigned kBytes>
void append_differences(std::string& bytes, std::span<const std::int64_t> numbers, std::uint64_t smallest) {
  const std::size_t start = bytes.size();
  bytes.resize(start + numbers.size() * kBytes);
  char* to = bytes.data() + start;
  for (const std::int64_t number : numbers) {
    store<kBytes>(to, static_cast<std::uint64_t>(number) - smallest);
    to += kBytes;
  }
}

}  // namespace

void append_number(std::string& bytes, std::int64_t number) {
  const std::size_t start = bytes.size();
  bytes.resize(start + kNumberBytes);
  store<kNumberBytes>(bytes.data() + start, static_cast<std::uint64_t>(number));
}

void append_numbers(std::string& bytes, std::span<const std::int64_t> numbers) {
  std::int64_t smallest = numbers.empty() ? 0 : numbers.front();
  std::int64_t largest = smallest;
  for (const std::int64_t number : numbers) {
    smallest = std::min(smallest, number);
    largest = std::max(largest, number);
  }
  const auto base = static_cast<std::uint64_t>(smallest);  // differences wrap around as they do when they are added
  const std::size_t width = width_for(static_cast<std::uint64_t>(largest) - base);
  append_number(bytes, smallest);
  bytes.push_back(static_cast<char>(width));
  switch (width) {
    case 0:
      return;
    case 1:
      return append_differences<1>(bytes, numbers, base);
    case 2:
      return append_differences<2>(bytes, numbers, base);
    case 4:
      return append_differences<4>(bytes, numbers, base);
    default:
      return append_differences<kNumberBytes>(bytes, numbers, base);
  }
}

std::string_view PartReader::bytes(std::size_t count) {
  if (count > rest_.size()) {
    refuse_block();
  }
  const std::string_view part = rest_.substr(0, count);
  rest_.remove_prefix(count);
  return part;
}

std::int64_t PartReader::number() { return NumberColumn(0, kNumberBytes, bytes(kNumberBytes)).at(0); }

NumberColumn PartReader::numbers(std::size_t count) {
  const std::int64_t smallest = number();
  const auto width = static_cast<std::size_t>(static_cast<unsigned char>(bytes(1).front()));
  const bool is_width = width == 0 || width == 1 || width == 2 || width == 4 || width == kNumberBytes;
  if (!is_width || (width > 0 && count > rest_.size() / width)) {
    refuse_block();
  }
  return {smallest, width, bytes(count * width)};
}

void PartReader::finish() const {
  if (!rest_.empty()) {
    refuse_block();
  }
}

}  // namespace entente::ledger
