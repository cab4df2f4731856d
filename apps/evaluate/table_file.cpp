// SPDX-License-Identifier: Apache-2.0
#include "evaluate/table_file.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/error.hpp"
#include "evaluate/data_file.hpp"
#include "ingest/registry/csv.hpp"

namespace entente::evaluate {
TableFile::TableFile(const std::filesystem::path& file) : file_(file.string()) {
  auto parsed = ingest::parse_csv(read_file(file), file_);
  if (!parsed) {
    throw Failure(parsed.error());
  }
  if (parsed->empty()) {
    throw Failure({ErrorCode::document_broken, file_, "has no header line", "The first line names the columns"});
  }
  columns_ = parsed->front().cells;
  for (std::size_t place = 0; place < columns_.size(); ++place) {
    places_.emplace(columns_[place], place);
  }
  for (std::size_t row = 1; row < parsed->size(); ++row) {
    lines_.push_back((*parsed)[row].line);
    rows_.push_back(std::move((*parsed)[row].cells));
  }
}

const std::string& TableFile::text(std::size_t row, std::string_view column) const {
  const auto place = places_.find(column);
  if (place == places_.end()) {
    throw Failure({ErrorCode::document_broken, file_, fmt::format("has no column {}", column),
                   "Give a file of the layout that the measure names"});
  }
  static const std::string empty;
  return place->second < rows_[row].size() ? rows_[row][place->second] : empty;
}

double TableFile::number(std::size_t row, std::string_view column) const {
  const std::string& cell = text(row, column);
  double value = 0;
  const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (problem != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value)) {
    throw Failure({ErrorCode::document_broken, fmt::format("{}:{}, {}", file_, lines_[row], column),
                   fmt::format("\"{}\" is no number", cell), "Write a number with a point"});
  }
  return value;
}

double TableFile::number(std::size_t row, std::string_view column, double if_empty) const {
  return text(row, column).empty() ? if_empty : number(row, column);
}

}  // namespace entente::evaluate
