// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <initializer_list>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/ascii.hpp"

namespace entente::ingest {

// The place of a column in a file; one that the file does not have gives empty cells.
class Column {
 public:
  Column() = default;
  explicit Column(std::size_t index) : index_(index) {}
  [[nodiscard]] bool is_there() const { return index_ != kNowhere; }
  // Trimmed; empty too where the row is too short.
  [[nodiscard]] std::string_view of(std::span<const std::string_view> cells) const {
    const std::string_view cell = index_ < cells.size() ? cells[index_] : std::string_view{};
    const bool is_trimmed = cell.empty() || (!is_space(cell.front()) && !is_space(cell.back()));
    return is_trimmed ? cell : trim(cell);
  }

 private:
  static constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();
  std::size_t index_ = kNowhere;
};

// A header: the names of columns, compared without case, blanks, '-' and '_', so that "Side_A" and "sidea" are one.
class Header {
 public:
  explicit Header(const std::vector<std::string>& names);
  [[nodiscard]] bool has_all(std::span<const std::string_view> names) const;
  // The first of these names that the file has.
  [[nodiscard]] Column column(std::initializer_list<std::string_view> names) const;
  [[nodiscard]] Column column(std::string_view name) const { return column({name}); }
  [[nodiscard]] std::size_t size() const { return folded_.size(); }

 private:
  std::vector<std::string> folded_;
};

}  // namespace entente::ingest
