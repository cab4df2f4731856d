// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/blocks/packed_numbers.hpp"

namespace entente::ledger {

// Texts one behind the other, as they are collected for a block.
class TextPile {
 public:
  void add(std::string_view text) {
    bytes_.append(text);
    ends_.push_back(bytes_.size());
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::size_t byte_count() const { return bytes_.size(); }
  // The number must be that of one of them.
  [[nodiscard]] std::string_view at(std::size_t number) const {
    const std::size_t start = number == 0 ? 0 : ends_[number - 1];
    return {bytes_.data() + start, ends_[number] - start};
  }
  // Appends how many there are, their lengths and their bytes.
  void append_to(std::string& bytes) const;
  void clear();

 private:
  std::string bytes_;
  std::vector<std::size_t> ends_;
};

// Texts that recur, each once, with a number from 0 in the order in which they first come up.
class TextNumbers {
 public:
  TextNumbers();
  std::int64_t number_of(std::string_view text);
  [[nodiscard]] std::size_t size() const { return texts_.size(); }
  [[nodiscard]] std::size_t byte_count() const { return texts_.byte_count(); }
  void append_to(std::string& bytes) const { texts_.append_to(bytes); }
  void clear();

 private:
  struct Slot {  // small, so that the slots of some thousand texts stay in the cache
    std::uint32_t hash = 0;
    std::uint32_t number_from_1 = 0;  // 0: empty
  };
  [[nodiscard]] std::size_t place_of(std::string_view text, std::uint32_t hash) const;
  void grow();

  std::vector<Slot> slots_;  // open addressing, a power of two of them, at most half filled
  TextPile texts_;
  std::size_t last_ = 0;  // the last answer: neighbouring rows often say the same
};

// Texts that TextPile::append_to wrote; a view, the bytes must outlive it.
class TextColumn {
 public:
  TextColumn() = default;
  // Throws UnreadableRow for parts that hold no texts.
  explicit TextColumn(PartReader& parts);
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  // Throws UnreadableRow for a number of none.
  [[nodiscard]] std::string_view at(std::int64_t number) const;

 private:
  std::string_view bytes_;
  std::vector<std::size_t> ends_;
};

}  // namespace entente::ledger
