// SPDX-License-Identifier: Apache-2.0
#include "ingest/registry/cell_edit.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "ingest/registry/table.hpp"

namespace entente::ingest {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::array<std::string_view, 1> kRequired{"slug"};

struct CellPlace {
  std::size_t begin = 0;  // bytes, quotes included
  std::size_t end = 0;
};

// Where the cell that begins here ends: before its comma, line end or the end of the text.
std::size_t end_of_cell(std::string_view csv, std::size_t at) {
  if (at < csv.size() && csv[at] == '"') {
    for (++at; at < csv.size() && (csv[at] != '"' || csv.substr(at).starts_with("\"\"")); ++at) {
      at += csv[at] == '"' ? 1U : 0U;  // a doubled quote is text
    }
    return at + 1;
  }
  const std::size_t end = std::min(csv.find_first_of(",\n", at), csv.size());
  const bool is_line_end = end == csv.size() || csv[end] == '\n';
  return end - (is_line_end && end > at && csv[end - 1] == '\r' ? 1U : 0U);
}

std::size_t line_end_length(std::string_view rest) {
  if (rest.starts_with("\r\n")) {
    return 2;
  }
  return rest.starts_with('\n') || rest == "\r" ? 1 : 0;
}

// Where the cells of each row stand, the header's first, in a text that parse_csv has found to be right.
std::vector<std::vector<CellPlace>> places_of(std::string_view csv) {
  std::vector<std::vector<CellPlace>> rows;
  std::size_t at = csv.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  bool is_new_row = true;
  while (at < csv.size()) {
    if (const std::size_t length = line_end_length(csv.substr(at)); is_new_row && length > 0) {
      at += length;
      continue;
    }
    if (is_new_row) {
      rows.emplace_back();
    }
    const std::size_t end = end_of_cell(csv, at);
    rows.back().push_back({at, end});
    const std::size_t length = line_end_length(csv.substr(std::min(end, csv.size())));
    is_new_row = length > 0;
    at = end + std::max<std::size_t>(length, 1);  // the line end, or the comma
    if (!is_new_row && at == csv.size()) {
      rows.back().push_back({at, at});  // an empty last cell
    }
  }
  return rows;
}

std::optional<std::size_t> column_of(const RegistryTable& table, std::string_view column) {
  const auto found = std::ranges::find(table.columns, column);
  return found == table.columns.end() ? std::nullopt : std::optional(std::size_t(found - table.columns.begin()));
}

std::size_t row_of(const RegistryTable& table, const std::string& slug) {
  const auto found =
      std::ranges::find_if(table.rows, [&](const CsvRow& row) { return table.cell(row, "slug") == slug; });
  if (found == table.rows.end()) {
    throw Failure({ErrorCode::usage, "", "no row of " + table.file_name + " has the slug \"" + slug + "\"",
                   "entente sources and entente actors list them"});
  }
  return std::size_t(found - table.rows.begin());
}

// The text with a further cell behind each row.
std::string with_column(std::string_view csv, const std::vector<std::vector<CellPlace>>& places,
                        const std::vector<std::string>& cells) {
  std::string text;
  std::size_t from = 0;
  for (std::size_t row = 0; row < places.size(); ++row) {
    const std::size_t end = places[row].back().end;
    text.append(csv.substr(from, end - from)).append(",").append(cells[row]);
    from = end;
  }
  return text.append(csv.substr(from));
}

}  // namespace

std::string with_cell(std::string_view csv, const std::string& file_name, const CellEdit& edit) {
  const RegistryTable table = parse_table(csv, file_name, kRequired);
  const std::vector<std::vector<CellPlace>> places = places_of(csv);
  const std::size_t row = row_of(table, edit.slug) + 1;
  if (const std::optional<std::size_t> column = column_of(table, edit.column)) {
    const CellPlace cell = places.at(row).at(*column);
    return std::string(csv.substr(0, cell.begin)).append(edit.value).append(csv.substr(cell.end));
  }
  std::vector<std::string> cells(places.size());
  cells.front() = edit.column;
  cells.at(row) = edit.value;
  return with_column(csv, places, cells);
}

}  // namespace entente::ingest
