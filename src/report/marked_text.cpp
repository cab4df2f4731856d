// SPDX-License-Identifier: Apache-2.0
#include "report/marked_text.hpp"

#include <algorithm>

#include "report/visible_text.hpp"

namespace entente::report {
namespace {

// One code point as it is shown.
struct Cell {
  std::string shown;
  std::size_t width = 0;
  bool is_space = false;
};

// Cells [first, last) of the text.
struct CellRange {
  std::size_t first = 0;
  std::size_t last = 0;
};

std::vector<Cell> cells_of(std::string_view text) {
  std::vector<Cell> cells;
  while (!text.empty()) {
    const DecodedCodePoint decoded = decode_code_point(text);
    const std::string_view bytes = text.substr(0, decoded.length);
    const bool is_space = bytes == " " || bytes == "\n" || bytes == "\t" || bytes == "\r" || bytes == "\f";
    const std::string shown = is_space ? " " : visible_text(bytes);
    cells.push_back({shown, display_width(shown), is_space});
    text.remove_prefix(decoded.length);
  }
  return cells;
}

std::size_t width_of(const std::vector<Cell>& cells, CellRange range) {
  std::size_t width = 0;
  for (std::size_t i = range.first; i < range.last; ++i) {
    width += cells[i].width;
  }
  return width;
}

std::size_t next_where(const std::vector<Cell>& cells, std::size_t at, bool is_space) {
  while (at < cells.size() && cells[at].is_space != is_space) {
    ++at;
  }
  return at;
}

std::vector<CellRange> words_of(const std::vector<Cell>& cells) {
  std::vector<CellRange> words;
  for (std::size_t at = next_where(cells, 0, false); at < cells.size();) {
    const std::size_t end = next_where(cells, at, true);
    words.push_back({at, end});
    at = next_where(cells, end, false);
  }
  return words;
}

// Lines broken at spaces; a longer word stands alone. Spaces at a break belong to no line.
std::vector<CellRange> lines_of(const std::vector<Cell>& cells, std::size_t width) {
  std::vector<CellRange> lines;
  for (const CellRange& word : words_of(cells)) {
    const bool fits = !lines.empty() && width_of(cells, {lines.back().first, word.last}) <= width;
    if (fits) {
      lines.back().last = word.last;
    } else {
      lines.push_back(word);
    }
  }
  return lines;
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) {
    text += piece;
  }
  return text;
}

// "╰label──╯" over `width` columns; without its end where there is no room for it.
std::string bracket(std::string_view label, std::size_t width) {
  const std::size_t taken = 1 + display_width(label);
  if (width <= taken) {
    return "╰" + std::string(label);
  }
  return "╰" + std::string(label) + repeated("─", width - taken - 1) + "╯";
}

struct Row {
  std::string text;
  std::size_t width = 0;
};

// Puts a bracket at a column of the first row that has room for it.
void place(std::vector<Row>& rows, std::size_t column, const std::string& shown) {
  const auto free = std::ranges::find_if(rows, [&](const Row& row) { return row.width <= column; });
  Row& row = free == rows.end() ? rows.emplace_back() : *free;
  row.text += std::string(column - row.width, ' ') + shown;
  row.width = column + display_width(shown);
}

std::vector<Row> rows_under(const std::vector<Cell>& cells, CellRange line, std::span<const TextMark> marks) {
  std::vector<Row> rows;
  for (const TextMark& mark : marks) {
    const auto first = std::max(line.first, static_cast<std::size_t>(std::max(0, mark.span.start)));
    const auto last = std::min(line.last, static_cast<std::size_t>(std::max(0, mark.span.end)));
    if (first < last) {
      place(rows, width_of(cells, {line.first, first}), bracket(mark.label, width_of(cells, {first, last})));
    }
  }
  return rows;
}

}  // namespace

std::vector<std::string> marked_lines(std::string_view text, std::span<const TextMark> marks, std::size_t width) {
  const std::vector<Cell> cells = cells_of(text);
  std::vector<std::string> lines;
  for (const CellRange& line : lines_of(cells, width)) {
    std::string shown;
    for (std::size_t i = line.first; i < line.last; ++i) {
      shown += cells[i].shown;
    }
    lines.push_back(shown);
    for (const Row& row : rows_under(cells, line, marks)) {
      lines.push_back(row.text);
    }
  }
  return lines;
}

}  // namespace entente::report
