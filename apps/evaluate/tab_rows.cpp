// SPDX-License-Identifier: Apache-2.0
#include "evaluate/tab_rows.hpp"

#include <algorithm>
#include <optional>

namespace entente::evaluate {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

std::optional<std::string> without_quotes(std::string_view field) {
  if (field.size() < 2 || !field.starts_with('"') || !field.ends_with('"')) {
    return std::nullopt;
  }
  std::string inner;
  field = field.substr(1, field.size() - 2);
  for (std::size_t i = 0; i < field.size(); ++i) {
    const bool is_quote = field[i] == '"';
    if (is_quote && (i + 1 >= field.size() || field[i + 1] != '"')) {
      return std::nullopt;
    }
    inner += field[i];
    i += is_quote ? 1 : 0;
  }
  return inner;
}

}  // namespace

std::vector<TabRow> read_tab_rows(std::string_view text) {
  std::vector<TabRow> rows;
  std::vector<std::string_view> columns;
  for (std::string_view line : split(text, '\n')) {
    line = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
    const std::vector<std::string_view> fields = split(line, '\t');
    if (columns.empty()) {
      columns = fields;
      continue;
    }
    if (line.empty()) {
      continue;
    }
    TabRow& row = rows.emplace_back();
    for (std::size_t i = 0; i < std::min(columns.size(), fields.size()); ++i) {
      row.emplace(columns[i], without_quotes(fields[i]).value_or(std::string(fields[i])));
    }
  }
  return rows;
}

}  // namespace entente::evaluate
