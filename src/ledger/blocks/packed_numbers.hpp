// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace entente::ledger {

// Appends a column: its smallest number (8 bytes), the width of a difference (1 byte: 0, 1, 2, 4 or 8), then what each
// number has beyond the smallest. Least significant byte first on every machine.
void append_numbers(std::string& bytes, std::span<const std::int64_t> numbers);
// One number in 8 bytes.
void append_number(std::string& bytes, std::int64_t number);

// A column that append_numbers wrote; a view, its bytes must outlive it.
class NumberColumn {
 public:
  NumberColumn() = default;
  NumberColumn(std::int64_t smallest, std::size_t width, std::string_view differences)
      : smallest_(static_cast<std::uint64_t>(smallest)), width_(width), differences_(differences) {}
  // The row must be one of those that the column was taken for.
  [[nodiscard]] std::int64_t at(std::size_t row) const {
    return static_cast<std::int64_t>(smallest_ + difference(differences_.data() + row * width_));
  }

 private:
  template <unsigned kBytes>
  static std::uint64_t load(const char* from) {
    constexpr unsigned kBitsPerByte = 8;
    std::uint64_t value = 0;
    for (unsigned i = 0; i < kBytes; ++i) {
      value |= std::uint64_t{static_cast<unsigned char>(from[i])} << (kBitsPerByte * i);
    }
    return value;
  }
  [[nodiscard]] std::uint64_t difference(const char* from) const {
    switch (width_) {
      case 0:
        return 0;
      case 1:
        return load<1>(from);
      case 2:
        return load<2>(from);
      case 4:
        return load<4>(from);
      default:
        return load<8>(from);
    }
  }

  std::uint64_t smallest_ = 0;
  std::size_t width_ = 0;
  std::string_view differences_;
};

// Takes the parts of a block one after the other. Throws UnreadableRow where they are not as the functions here write
// them.
class PartReader {
 public:
  explicit PartReader(std::string_view bytes) : rest_(bytes) {}
  std::string_view bytes(std::size_t count);
  std::int64_t number();
  NumberColumn numbers(std::size_t count);
  void finish() const;  // throws where something is left

 private:
  std::string_view rest_;
};

}  // namespace entente::ledger
