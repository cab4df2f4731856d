// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// A row of a table whose rows each carry a hash over themselves and the hash of the row before: as read, with the hash
// that was stored with it.
template <class Row>
struct Chained {
  std::int64_t number = 0;
  Row row;
  std::string chain;
};

template <class Row>
std::vector<Row> rows_alone(std::vector<Chained<Row>> read) {
  std::vector<Row> rows;
  rows.reserve(read.size());
  for (Chained<Row>& each : read) {
    rows.push_back(std::move(each.row));
  }
  return rows;
}

// The chain of a table's newest row, and the number that the next one takes.
struct ChainEnd {
  std::int64_t next = 1;
  std::string chain;
};
ChainEnd end_of_chain(const Connection& connection, const std::string& table);

// Rows that are not as they were written: chain_after(chain of the row before, row) gives what is stored with a row.
template <class Row, class ChainAfter>
std::vector<Finding> find_altered(const std::vector<Chained<Row>>& rows, const std::string& table,
                                  const ChainAfter& chain_after) {
  std::vector<Finding> findings;
  std::string previous;
  std::int64_t expected = 1;
  for (const Chained<Row>& each : rows) {
    const std::string place = table + " row " + std::to_string(each.number);
    if (each.number != expected) {
      findings.push_back({place, "the row before it is missing"});
    } else if (chain_after(previous, each.row) != each.chain) {
      findings.push_back({place, "it is not as it was written"});
    }
    previous = each.chain;
    expected = each.number + 1;
  }
  return findings;
}

}  // namespace entente::ledger
