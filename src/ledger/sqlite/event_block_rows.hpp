// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/blocks/packed_events.hpp"
#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/data_set_rows.hpp"

namespace entente::ledger {

// A block of a data set, without what it holds.
struct BlockPlace {
  std::int64_t first_event = 1;
  std::size_t count = 0;
  std::int64_t first_day = 0;
  std::int64_t last_day = 0;
  std::int64_t data_set = 0;
};

// The blocks of data sets in the order of their events; the sets as stored_data_sets gives them.
std::vector<BlockPlace> block_places(const SQLite::Database& database, const std::vector<StoredDataSet>& sets);

// One part of a block: "names", "facts", "identities" or "details". Throws UnreadableRow where the block is missing.
std::string block_part(const SQLite::Database& database, std::int64_t first_event, const char* part);
// All of a block, and the hash that was stored with it.
struct StoredBlock {
  PackedEvents packed;
  std::string of_file;
  std::string sha256;
};
StoredBlock block_at(const SQLite::Database& database, std::int64_t first_event);

// Where a block comes from and stands.
struct BlockOrigin {
  std::int64_t first_event = 1;
  std::string of_file;
  std::string goes_on_at;
};
void insert_block(const SQLite::Database& database, const PackedEvents& packed, const BlockOrigin& origin);

// The content of a data set whose events have these numbers, once all its blocks are written.
std::string content_of_blocks(const SQLite::Database& database, std::int64_t first_event, std::int64_t count);

// An import that has not ended: its blocks begin with `first_event`, the first behind the last data set.
std::optional<UnfinishedImport> unfinished_from(const SQLite::Database& database, std::int64_t first_event);
void drop_unfinished(const SQLite::Database& database, std::int64_t first_event);

}  // namespace entente::ledger
