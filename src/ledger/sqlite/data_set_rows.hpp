// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/event.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// A data set as stored: its rows are first_event .. first_event + data_set.events - 1, posts alike.
struct StoredDataSet {
  DataSet data_set;
  std::int64_t first_event = 1;
  std::int64_t first_post = 1;
  std::string
      content;  // over all that its rows say: kBlockContent and a hash over its blocks, or the hash of an older version
  std::string chain;
};

// How the content of a data set begins whose events were stored in blocks.
inline constexpr const char* kBlockContent = "blocks:";

std::vector<StoredDataSet> stored_data_sets(const Connection& connection);  // oldest first

// The next data set, with the numbers that its rows take. Stays right only inside a write transaction.
StoredDataSet next_data_set(const Connection& connection, const DataSet& data_set);
// Closes a data set whose rows are written. Throws Failure(claim_invalid) where the same bytes are stored already.
void append_data_set(const Connection& connection, const StoredDataSet& stored);

// 64 bits over all data sets, zero where there are none. Data sets of different series may come in any order.
std::uint64_t state_of_data_sets(const Connection& connection);

// The data set that an event's or post's number belongs to; null for a number of none.
const StoredDataSet* data_set_of_event(const std::vector<StoredDataSet>& sets, std::int64_t event);
const StoredDataSet* data_set_of_post(const std::vector<StoredDataSet>& sets, std::int64_t post);

// Data sets that are not as they were written, and numbers that do not follow each other.
std::vector<Finding> check_data_set_rows(const Connection& connection);

}  // namespace entente::ledger
