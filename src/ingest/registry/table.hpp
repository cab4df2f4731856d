// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/error.hpp"
#include "ingest/registry/csv.hpp"

namespace entente::ingest {

// A registry file as a table: column names in lower case, each row as long as the header, cells trimmed.
struct RegistryTable {
  std::string file_name;
  std::vector<std::string> columns;
  std::vector<CsvRow> rows;

  // Empty if there is no such column.
  [[nodiscard]] std::string_view cell(const CsvRow& row, std::string_view column) const;
};

// Throws Failure(registry_invalid): not UTF-8, an unclosed quote, no header, a column without a name, twice or missing,
// a row of another length.
RegistryTable parse_table(std::string_view csv, const std::string& file_name,
                          std::span<const std::string_view> required);

// The file's bytes. Throws Failure(file_missing, file_unreadable ...).
std::string read_registry_file(const std::filesystem::path& file);

// Throws Failure(registry_invalid) at "file:line, column name".
[[noreturn]] void throw_at(const RegistryTable& table, const CsvRow& row, std::string_view column, std::string what,
                           std::string way_out);

// A slug: lower-case letters, digits, '_' and '-', a letter or digit first. Throws where it is none.
std::string slug_of(const RegistryTable& table, const CsvRow& row, std::string_view column);
// The cell; throws where it is empty.
std::string required_text(const RegistryTable& table, const CsvRow& row, std::string_view column);
// The parts of a cell between ';', trimmed, without empty ones.
std::vector<std::string> split_list(std::string_view cell);

// Finds slugs and names that two rows share.
class NameGuard {
 public:
  explicit NameGuard(const RegistryTable& table) : table_(&table) {}
  // Throws if another row of the same group uses the name. Rows of different groups may share one.
  void claim(const CsvRow& row, std::string_view column, std::string_view name, std::string_view group);
  // The same without claiming it, and the claim without a look at other rows.
  void check(const CsvRow& row, std::string_view column, std::string_view name, std::string_view group) const;
  void note(const CsvRow& row, std::string_view name, std::string_view group);

 private:
  const RegistryTable* table_;
  std::unordered_map<std::string, std::size_t> lines_;  // group and folded name -> line
};

}  // namespace entente::ingest
