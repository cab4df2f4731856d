// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace entente::ingest {

struct CsvRow {
  std::size_t line = 0;  // 1-based line on which the row starts
  std::vector<std::string> cells;
};

// RFC 4180 with LF or CRLF, quoted cells with doubled quotes and line ends; a byte order mark is skipped.
// Fails on an unclosed quote. Blank lines give no row.
Result<std::vector<CsvRow>> parse_csv(std::string_view text, const std::string& file_name);

}  // namespace entente::ingest
