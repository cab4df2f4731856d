// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/table.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "domain/actor.hpp"
#include "ingest/ascii.hpp"
#include "ingest/file_bytes.hpp"

namespace entente::ingest {
namespace {

constexpr std::uint64_t kRegistryBytes = 64ULL << 20U;  // a row takes some 100 bytes: hundreds of thousands of rows
constexpr std::size_t kLongestSlug = 64;

std::string line_place(const std::string& file_name, std::size_t line) {
  return file_name + ":" + std::to_string(line);
}

[[noreturn]] void throw_invalid(std::string place, std::string what, std::string way_out) {
  throw Failure({ErrorCode::registry_invalid, std::move(place), std::move(what), std::move(way_out)});
}

std::string joined(std::span<const std::string_view> names) {
  std::string text;
  for (const std::string_view name : names) {
    text.append(text.empty() ? "" : ",").append(name);
  }
  return text;
}

void check_utf8(std::string_view csv, const std::string& file_name) {
  std::size_t line = 1;
  while (!csv.empty()) {
    const std::size_t end = std::min(csv.find('\n'), csv.size());
    if (!is_utf8(csv.substr(0, end))) {
      throw_invalid(line_place(file_name, line), "the line is not valid UTF-8",
                    "Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\")");
    }
    csv.remove_prefix(std::min(end + 1, csv.size()));
    ++line;
  }
}

std::string missing_column_way_out(const CsvRow& header, std::span<const std::string_view> required) {
  const bool is_one_cell = header.cells.size() == 1;
  const bool has_semicolons = is_one_cell && header.cells.front().find(';') != std::string::npos;
  const bool has_tabs = is_one_cell && header.cells.front().find('\t') != std::string::npos;
  if (has_semicolons || has_tabs) {
    return "The cells are parted by " + std::string(has_tabs ? "tabs" : "';'") + ": save it with commas";
  }
  return "The first line must name the columns, at least " + joined(required);
}

void check_columns(const RegistryTable& table, const CsvRow& header, std::span<const std::string_view> required) {
  const std::string place = line_place(table.file_name, header.line);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string& column = table.columns[i];
    if (column.empty()) {
      throw_invalid(place, "column " + std::to_string(i + 1) + " has no name", "Give it one, or delete the column");
    }
    if (std::ranges::count(table.columns, column) > 1) {
      throw_invalid(place, "the column " + column + " stands there twice", "Keep one of the two");
    }
  }
  for (const std::string_view column : required) {
    if (std::ranges::find(table.columns, column) == table.columns.end()) {
      throw_invalid(place, "the column " + std::string(column) + " is missing",
                    missing_column_way_out(header, required));
    }
  }
}

void check_lengths(const RegistryTable& table) {
  for (const CsvRow& row : table.rows) {
    if (row.cells.size() != table.columns.size()) {
      throw_invalid(line_place(table.file_name, row.line),
                    "the row has " + std::to_string(row.cells.size()) + " cells, the header " +
                        std::to_string(table.columns.size()),
                    "Give each column a cell, even an empty one, and put a cell that holds a comma in quotes");
    }
  }
}

bool is_slug(std::string_view text) {
  constexpr std::string_view kSlugBytes = "abcdefghijklmnopqrstuvwxyz0123456789_-";
  return !text.empty() && text.size() <= kLongestSlug && text.front() != '_' && text.front() != '-' &&
         text.find_first_not_of(kSlugBytes) == std::string_view::npos;
}

}  // namespace

std::string_view RegistryTable::cell(const CsvRow& row, std::string_view column) const {
  const auto found = std::ranges::find(columns, column);
  const auto index = static_cast<std::size_t>(found - columns.begin());
  return index < row.cells.size() ? std::string_view(row.cells[index]) : std::string_view{};
}

RegistryTable parse_table(std::string_view csv, const std::string& file_name,
                          std::span<const std::string_view> required) {
  check_utf8(csv, file_name);
  Result<std::vector<CsvRow>> rows = parse_csv(csv, file_name);
  if (!rows) {
    throw Failure(rows.error());
  }
  if (rows->empty()) {
    throw_invalid(file_name, "the file is empty", "Its first line must name the columns, at least " + joined(required));
  }
  for (CsvRow& row : *rows) {
    for (std::string& cell : row.cells) {
      cell = std::string(trim(cell));
    }
  }
  const CsvRow header = rows->front();
  RegistryTable table{file_name, header.cells, {rows->begin() + 1, rows->end()}};
  for (std::string& column : table.columns) {
    column = to_lower(column);
  }
  check_columns(table, header, required);
  check_lengths(table);
  return table;
}

std::string read_registry_file(const std::filesystem::path& file) {
  Result<std::string> bytes = read_file_bytes(file, kRegistryBytes);
  if (!bytes) {
    throw Failure(bytes.error());
  }
  return std::move(*bytes);
}

void throw_at(const RegistryTable& table, const CsvRow& row, std::string_view column, std::string what,
              std::string way_out) {
  throw_invalid(line_place(table.file_name, row.line) + ", column " + std::string(column), std::move(what),
                std::move(way_out));
}

std::string slug_of(const RegistryTable& table, const CsvRow& row, std::string_view column) {
  const std::string slug(table.cell(row, column));
  if (!is_slug(slug)) {
    throw_at(table, row, column, "\"" + slug + "\" is no slug",
             "Use 1 to " + std::to_string(kLongestSlug) +
                 " lower-case letters, digits, '_' and '-', with a letter or digit first, as in afghan_taliban");
  }
  return slug;
}

std::string required_text(const RegistryTable& table, const CsvRow& row, std::string_view column) {
  const std::string_view text = table.cell(row, column);
  if (text.empty()) {
    throw_at(table, row, column, "the cell is empty", "Fill it in, or delete the row");
  }
  return std::string(text);
}

std::vector<std::string> split_list(std::string_view cell) {
  std::vector<std::string> parts;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find(';'), cell.size());
    const std::string_view part = trim(cell.substr(0, end));
    if (!part.empty()) {
      parts.emplace_back(part);
    }
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

void NameGuard::claim(const CsvRow& row, std::string_view column, std::string_view name, std::string_view group) {
  check(row, column, name, group);
  note(row, name, group);
}

void NameGuard::check(const CsvRow& row, std::string_view column, std::string_view name, std::string_view group) const {
  const std::string folded = fold_name(name);
  if (folded.empty()) {
    throw_at(*table_, row, column, "\"" + std::string(name) + "\" is no name", "Write a name, or delete it");
  }
  const auto found = lines_.find(std::string(group) + "\n" + folded);
  if (found != lines_.end() && found->second != row.line) {
    throw_at(*table_, row, column,
             "\"" + std::string(name) + "\" is used in line " + std::to_string(found->second) + ", too",
             "Delete it from one of the two lines; case, hyphens and a leading \"the\" make no difference");
  }
}

void NameGuard::note(const CsvRow& row, std::string_view name, std::string_view group) {
  lines_.try_emplace(std::string(group) + "\n" + fold_name(name), row.line);
}

}  // namespace entente::ingest
