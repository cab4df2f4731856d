// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "ingest/delimited/byte_reader.hpp"
#include "ingest/delimited/structure.hpp"

namespace entente::ingest {

// One row; what it shows stays good until the next row is asked for.
struct DelimitedRow {
  std::size_t line = 0;  // 1-based line on which the row starts
  std::span<const std::string_view> cells;
};

struct RowLimits {
  std::size_t row_bytes = std::size_t{16} << 20U;  // the longest rows of real data sets have some 100 KB
  std::size_t cells = 10'000;
};

// Where a row begins. An LF there is no new line where it stands behind a CR.
struct RowPlace {
  std::uint64_t offset = 0;  // in the file's bytes, unpacked
  std::size_t line = 1;
  bool is_after_return = false;
  bool operator==(const RowPlace&) const = default;
};

// Reads the rows of a delimited file one after the other, in memory of about the longest row, whatever the file's size.
// A byte order mark is skipped; blank lines give no row.
class RowReader {
 public:
  // The bytes begin at `from`, a place that a reader of the same file gave.
  RowReader(ByteReader bytes, std::string file_name, const Dialect& dialect, const RowLimits& limits = {},
            const RowPlace& from = {});
  // None at the end. Throws Failure(document_broken) for a quote that is never closed, file_too_large for a row beyond
  // the limits, each with its line; and what the bytes' reader throws.
  std::optional<DelimitedRow> next();
  // Where the next row begins.
  [[nodiscard]] RowPlace place() const;

 private:
  bool refill();
  void drop_done_rows();
  void count_line(const Mark& mark);
  void check_row(std::size_t bytes) const;
  DelimitedRow next_marked_row();
  DelimitedRow row_to(std::size_t end, std::size_t end_mark);
  std::string_view cell_between(std::size_t start, std::size_t end);
  std::optional<DelimitedRow> last_row();
  [[noreturn]] void refuse(ErrorCode code, std::string what, std::string way_out) const;

  ByteReader read_bytes_;
  std::string file_name_;
  Dialect dialect_;
  RowLimits limits_;
  std::vector<char> buffer_;
  std::uint64_t buffer_offset_ = 0;  // of the buffer's first byte, in the file
  std::size_t filled_ = 0;
  Scan scan_;                       // of the bytes in the buffer, those of finished rows among them
  std::size_t row_start_ = 0;       // of the current row, in the buffer
  std::size_t row_first_mark_ = 0;  // of the current row
  std::size_t next_mark_ = 0;
  std::size_t row_line_ = 1;         // on which the current row starts
  std::size_t line_ = 1;             // behind the last line end
  std::ptrdiff_t last_return_ = -2;  // where the last CR stands, in the buffer; an LF behind it is no new line
  bool is_begun_ = false;
  std::vector<std::string_view> cells_;  // those of the current row, and room for more
};

// The text of a cell of RFC 4180 in the place where it stands: without its quotes, a doubled quote inside them as one.
std::string_view unquote_in_place(std::span<char> cell);

}  // namespace entente::ingest
