// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/blocks/packed_numbers.hpp"
#include "ledger/blocks/packed_texts.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {

// A column of one kind of text that recurs: the texts, and for each row the number of its own.
class RecurringTexts {
 public:
  void add(std::string_view text) { rows_.push_back(texts_.number_of(text)); }
  [[nodiscard]] std::size_t byte_count() const { return texts_.byte_count(); }
  void append_to(std::string& bytes) const {
    texts_.append_to(bytes);
    append_numbers(bytes, rows_);
  }
  void clear() {
    texts_.clear();
    rows_.clear();
  }

 private:
  TextNumbers texts_;
  std::vector<std::int64_t> rows_;
};

class RecurringTextColumn {
 public:
  RecurringTextColumn(PartReader& parts, std::size_t rows) : texts_(parts), rows_(parts.numbers(rows)) {}
  [[nodiscard]] std::string_view at(std::size_t row) const { return texts_.at(rows_.at(row)); }

 private:
  TextColumn texts_;
  NumberColumn rows_;
};

// A column of words of the program; a word that it does not know throws UnreadableRow.
template <class Value>
class WordColumn {
 public:
  using FromWord = std::optional<Value> (*)(std::string_view word);
  WordColumn(PartReader& parts, std::size_t rows, FromWord from_word) {
    const TextColumn words(parts);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::string_view word = words.at(static_cast<std::int64_t>(i));
      values_.push_back(known(from_word(word), word));
    }
    rows_ = parts.numbers(rows);
  }
  [[nodiscard]] Value at(std::size_t row) const {
    const auto number = static_cast<std::size_t>(rows_.at(row));
    if (number >= values_.size()) {
      throw UnreadableRow("a word of a block of events is missing");
    }
    return values_[number];
  }

 private:
  std::vector<Value> values_;
  NumberColumn rows_;
};

}  // namespace entente::ledger
