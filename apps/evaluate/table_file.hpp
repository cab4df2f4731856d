// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente::evaluate {

// A CSV file of a data set with a header line. Columns are found by name; messages name file and line.
class TableFile {
 public:
  // Throws Failure where the file cannot be read or has no header.
  explicit TableFile(const std::filesystem::path& file);

  [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  // Empty where the row is short; throws Failure where the file has no such column.
  [[nodiscard]] const std::string& text(std::size_t row, std::string_view column) const;
  // Throws Failure where the cell is no finite number.
  [[nodiscard]] double number(std::size_t row, std::string_view column) const;
  [[nodiscard]] double number(std::size_t row, std::string_view column, double if_empty) const;

 private:
  std::string file_;
  std::vector<std::string> columns_;
  std::map<std::string, std::size_t, std::less<>> places_;
  std::vector<std::vector<std::string>> rows_;
  std::vector<std::size_t> lines_;
};

}  // namespace entente::evaluate
