// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace entente::ingest {

// Rows that gave nothing, for one reason.
struct SkippedRows {
  std::string why;
  std::int64_t count = 0;
  std::vector<std::size_t> first_lines;  // of the first few
  bool operator==(const SkippedRows&) const = default;
};

struct EventReport {
  std::int64_t rows_read = 0;
  std::int64_t rows_used = 0;
  std::vector<SkippedRows> skipped;  // in the order in which the reasons first came up
  bool operator==(const EventReport&) const = default;
};

}  // namespace entente::ingest
