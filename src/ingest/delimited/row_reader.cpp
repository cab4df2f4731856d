// SPDX-License-Identifier: Apache-2.0
#include "ingest/delimited/row_reader.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace entente::ingest {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{256} << 10U;  // fits the second-level cache of common processors
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr char kQuote = '"';
constexpr std::size_t kMegabyte = std::size_t{1} << 20U;

}  // namespace

std::string_view unquote_in_place(std::span<char> cell) {
  // Nearly all quoted cells end with the only other quote that they have.
  const std::string_view inside(cell.data() + 1, cell.size() - 1);
  if (inside.find(kQuote) + 1 == inside.size()) {
    return inside.substr(0, inside.size() - 1);
  }
  char* to = cell.data();
  bool is_open = true;
  std::size_t at = 1;
  for (; at < cell.size() && is_open; ++at) {
    if (cell[at] != kQuote) {
      *to++ = cell[at];
    } else if (at + 1 < cell.size() && cell[at + 1] == kQuote) {
      *to++ = kQuote;
      ++at;
    } else {
      is_open = false;
    }
  }
  to = std::copy(cell.begin() + static_cast<std::ptrdiff_t>(std::min(at, cell.size())), cell.end(), to);
  return {cell.data(), static_cast<std::size_t>(to - cell.data())};
}

RowReader::RowReader(ByteReader bytes, std::string file_name, const Dialect& dialect, const RowLimits& limits,
                     const RowPlace& from)
    : read_bytes_(std::move(bytes)),
      file_name_(std::move(file_name)),
      dialect_(dialect),
      limits_(limits),
      buffer_(kBufferBytes),
      buffer_offset_(from.offset),
      row_line_(from.line),
      line_(from.line),
      last_return_(from.is_after_return ? -1 : -2),
      is_begun_(from.offset > 0) {}

RowPlace RowReader::place() const {
  return {buffer_offset_ + row_start_, line_, last_return_ + 1 == static_cast<std::ptrdiff_t>(row_start_)};
}

void RowReader::refuse(ErrorCode code, std::string what, std::string way_out) const {
  throw Failure({code, file_name_ + ":" + std::to_string(row_line_), std::move(what), std::move(way_out)});
}

void RowReader::check_row(std::size_t bytes) const {
  if (bytes > limits_.row_bytes) {
    refuse(ErrorCode::file_too_large,
           "the row that begins here has more than " +
               std::to_string(std::max<std::size_t>(limits_.row_bytes / kMegabyte, 1)) + " MB",
           "Look whether a quote in it is never closed, or the line ends were lost; nothing was stored");
  }
}

// Moves the current row to the front of the buffer.
void RowReader::drop_done_rows() {
  std::memmove(buffer_.data(), buffer_.data() + row_start_, filled_ - row_start_);
  scan_.marks.erase(scan_.marks.begin(), scan_.marks.begin() + static_cast<std::ptrdiff_t>(row_first_mark_));
  for (Mark& mark : scan_.marks) {
    mark.at -= static_cast<std::uint32_t>(row_start_);
  }
  last_return_ -= static_cast<std::ptrdiff_t>(row_start_);
  next_mark_ -= row_first_mark_;
  row_first_mark_ = 0;
  filled_ -= row_start_;
  buffer_offset_ += row_start_;
  row_start_ = 0;
}

bool RowReader::refill() {
  drop_done_rows();
  check_row(filled_);
  if (filled_ == buffer_.size()) {
    buffer_.resize(buffer_.size() * 2);
  }
  std::size_t got = read_bytes_(std::span(buffer_).subspan(filled_));
  const bool is_at_end = got == 0;
  std::size_t from = filled_;
  filled_ += got;
  if (!is_begun_ && got > 0) {  // the first stretch of a file always holds a whole mark
    is_begun_ = true;
    const bool is_marked = std::string_view(buffer_.data(), filled_).starts_with(kByteOrderMark);
    row_start_ = is_marked ? kByteOrderMark.size() : 0;
    from = row_start_;
    got -= row_start_;
  }
  scan_ = scan_on(std::move(scan_), {buffer_.data() + from, got}, static_cast<std::uint32_t>(from), dialect_);
  return !is_at_end;
}

// For a mark of either kind of line end.
void RowReader::count_line(const Mark& mark) {
  const auto at = static_cast<std::ptrdiff_t>(mark.at);
  const char byte = buffer_[mark.at];
  line_ += byte == '\n' && at == last_return_ + 1 ? 0U : 1U;
  last_return_ = byte == '\r' ? at : last_return_;
}

std::string_view RowReader::cell_between(std::size_t start, std::size_t end) {
  const std::span<char> cell(buffer_.data() + start, end - start);
  const bool is_quoted = !cell.empty() && cell.front() == kQuote && dialect_.quoting == Quoting::rfc4180;
  return is_quoted ? unquote_in_place(cell) : std::string_view(cell.data(), cell.size());
}

// Takes the current row up to its end; one without cells where it is blank.
DelimitedRow RowReader::row_to(std::size_t end, std::size_t end_mark) {
  check_row(end - row_start_);
  const std::size_t line = std::exchange(row_line_, line_);
  const bool is_blank = end == row_start_;
  cells_.resize(std::max(cells_.size(), end_mark - row_first_mark_ + 1));
  std::size_t count = 0;
  std::size_t start = row_start_;
  for (std::size_t i = row_first_mark_; i < end_mark; ++i) {
    if (scan_.marks[i].kind == MarkKind::delimiter) {
      cells_[count++] = cell_between(start, scan_.marks[i].at);
      start = scan_.marks[i].at + 1;
    }
  }
  if (!is_blank) {
    cells_[count++] = cell_between(start, end);
  }
  row_start_ = end + 1;
  row_first_mark_ = next_mark_;
  if (count > limits_.cells) {
    row_line_ = line;  // of the row that is refused
    refuse(ErrorCode::file_too_large, "the row has " + std::to_string(count) + " cells",
           "Look whether the line ends were lost; nothing was stored");
  }
  return {line, std::span(cells_).first(count)};
}

// What stands behind the last line end.
std::optional<DelimitedRow> RowReader::last_row() {
  if (scan_.state == ScanState::quoted) {
    refuse(ErrorCode::document_broken, "a quote in the row that begins here is never closed: the file may be cut short",
           "Fetch it again, or close the quote; nothing was stored");
  }
  if (row_start_ == filled_) {
    return std::nullopt;
  }
  const DelimitedRow row = row_to(filled_, scan_.marks.size());
  row_start_ = filled_;
  return row;
}

// The next row that is not blank and whose end is in the buffer; one without cells where there is none.
DelimitedRow RowReader::next_marked_row() {
  while (next_mark_ < scan_.marks.size()) {
    const Mark mark = scan_.marks[next_mark_++];
    if (mark.kind == MarkKind::delimiter) {
      continue;
    }
    count_line(mark);
    const DelimitedRow row = mark.kind == MarkKind::row_end ? row_to(mark.at, next_mark_ - 1) : DelimitedRow{};
    if (!row.cells.empty()) {
      return row;
    }
  }
  return {};
}

std::optional<DelimitedRow> RowReader::next() {
  do {
    const DelimitedRow row = next_marked_row();
    if (!row.cells.empty()) {
      return row;
    }
  } while (refill());
  return last_row();
}

}  // namespace entente::ingest
