// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_checks.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "ledger/blocks/event_block.hpp"
#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/event_block_rows.hpp"
#include "ledger/sqlite/event_content.hpp"
#include "ledger/sqlite/post_rows.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

Finding altered_set(const StoredDataSet& set) {
  return {"data set " + std::to_string(set.data_set.number) + " (" + set.data_set.file_name + ")",
          "its rows are not as they were written"};
}

// The content that older versions wrote: over what the rows say.
std::string content_of_rows(const Connection& connection, std::span<const BlockPlace> blocks) {
  Digest digest;
  for (const BlockPlace& place : blocks) {
    const StoredBlock stored = block_at(connection.database, place.first_event);
    const EventBlock block(stored.packed);
    for (std::size_t row = 0; row < place.count; ++row) {
      digest.text(content_of(block.event(row)));
    }
  }
  return digest.hex();
}

// Each block is what its hash says, and they follow each other to the end of the data set.
bool are_whole(const Connection& connection, std::span<const BlockPlace> blocks, const StoredDataSet& set) {
  std::int64_t next = set.first_event;
  for (const BlockPlace& place : blocks) {
    const StoredBlock stored = block_at(connection.database, place.first_event);
    const bool is_whole =
        place.first_event == next && stored.of_file == set.data_set.sha256 && hash_of(stored.packed) == stored.sha256;
    if (!is_whole) {
      return false;
    }
    next += static_cast<std::int64_t>(place.count);
  }
  return next == set.first_event + set.data_set.events;
}

bool are_events_as_written(const Connection& connection, std::span<const BlockPlace> blocks, const StoredDataSet& set) {
  if (!are_whole(connection, blocks, set)) {
    return false;
  }
  return set.content.starts_with(kBlockContent)
             ? set.content == content_of_blocks(connection.database, set.first_event, set.data_set.events)
             : set.content == content_of_rows(connection, blocks);
}

bool are_as_written(const Connection& connection, std::span<const BlockPlace> blocks, const StoredDataSet& set) {
  try {
    return set.data_set.posts > 0 ? content_of_posts(connection, set) == set.content
                                  : are_events_as_written(connection, blocks, set);
  } catch (const UnreadableRow&) {
    return false;
  }
}

}  // namespace

std::vector<Finding> check_event_rows(const Connection& connection) {
  std::vector<Finding> findings;
  const std::vector<StoredDataSet> sets = stored_data_sets(connection);
  const std::vector<BlockPlace> blocks = block_places(connection.database, sets);
  for (const StoredDataSet& set : sets) {
    const auto of_set = std::ranges::equal_range(blocks, set.data_set.number, {}, &BlockPlace::data_set);
    if (!are_as_written(connection, of_set, set)) {
      findings.push_back(altered_set(set));
    }
  }
  return findings;
}

}  // namespace entente::ledger
