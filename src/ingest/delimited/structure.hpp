// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::ingest {

enum class Quoting : std::uint8_t { rfc4180, none };

// How the cells of a file are parted.
struct Dialect {
  char delimiter = ',';
  Quoting quoting = Quoting::rfc4180;
};

// A byte that gives the file its shape. inner_line_end: one inside quotes, which ends no row but counts as a line.
enum class MarkKind : std::uint8_t { delimiter, row_end, inner_line_end };
struct Mark {
  std::uint32_t at = 0;  // offset of the byte
  MarkKind kind = MarkKind::delimiter;
  bool operator==(const Mark&) const = default;
};

// Where a scan stands between two bytes.
enum class ScanState : std::uint8_t { cell_start, plain, quoted, quote_in_quoted };

// How the scan goes about it; both find the same marks.
enum class ScanMethod : std::uint8_t { blocks, byte_by_byte };

// The marks of some bytes and the state behind them.
struct Scan {
  std::vector<Mark> marks;
  ScanState state = ScanState::cell_start;
};

// Takes up a scan where it stands and adds the marks of these bytes, the first of which has the offset `base`.
// RFC 4180 with the usual leniency: a quote counts where a cell begins with it; within such a cell a doubled one is a
// quote; behind the closing one, and in other cells, quotes are letters. LF, CR and CR LF end a row (CR LF gives two
// marks). Blocks of 64 bytes at a time, [Langdale and Lemire 2019, sect. 3.1.1]; blocks whose quotes are not in order
// go byte by byte.
Scan scan_on(Scan scan, std::string_view bytes, std::uint32_t base, const Dialect& dialect,
             ScanMethod method = ScanMethod::blocks);

}  // namespace entente::ingest
