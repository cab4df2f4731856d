// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_query.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "ledger/blocks/event_block.hpp"
#include "ledger/sqlite/event_block_rows.hpp"
#include "ledger/sqlite/event_candidates.hpp"
#include "ledger/sqlite/later_rows.hpp"

namespace entente::ledger {
namespace {

std::vector<BlockPlace> blocks_of(const Connection& connection, const EventFilter& filter) {
  std::vector<StoredDataSet> sets = stored_data_sets(connection);
  std::erase_if(sets, [&filter](const StoredDataSet& stored) {
    const DataSet& set = stored.data_set;
    return (filter.series && set.series != *filter.series) || (filter.may_leave_only && !set.may_leave) ||
           (filter.stored_by && set.at_unix_seconds > *filter.stored_by);
  });
  return block_places(connection.database, sets);
}

// Where a row stands in an answer.
struct Ranked {
  std::int64_t number = 0;
  std::size_t rank = 0;
};

std::vector<Event> read_events(const Connection& connection, const std::vector<BlockPlace>& blocks,
                               std::vector<Ranked> rows) {
  std::ranges::sort(rows, {}, &Ranked::number);
  std::vector<Event> events(rows.size());
  auto row = rows.begin();
  for (const BlockPlace& place : blocks) {
    const std::int64_t end = place.first_event + static_cast<std::int64_t>(place.count);
    if (row == rows.end() || row->number >= end) {
      continue;
    }
    const StoredBlock stored = block_at(connection.database, place.first_event);
    const EventBlock block(stored.packed);
    for (; row != rows.end() && row->number < end; ++row) {
      Event& event = events[row->rank];
      event = block.event(static_cast<std::size_t>(row->number - place.first_event));
      event.number = row->number;
      event.data_set = place.data_set;
    }
  }
  return events;
}

}  // namespace

std::vector<Event> current_events(const Connection& connection, const EventFilter& filter) {
  const std::vector<BlockPlace> blocks = blocks_of(connection, filter);
  std::vector<EventCandidate> candidates = find_candidates(connection, blocks, filter);
  drop_replaced(candidates, connection, blocks);
  std::ranges::sort(candidates);
  candidates.resize(std::min(candidates.size(), filter.limit.value_or(candidates.size())));
  std::vector<Ranked> rows;
  rows.reserve(candidates.size());
  for (const EventCandidate& candidate : candidates) {
    rows.push_back({candidate.number, rows.size()});
  }
  return read_events(connection, blocks, std::move(rows));
}

std::vector<EventName> current_event_names(const Connection& connection, std::optional<std::int64_t> data_set) {
  std::unordered_map<std::string, std::int64_t> events;
  for (const BlockPlace& block : blocks_of(connection, {})) {
    if (data_set && block.data_set != *data_set) {
      continue;
    }
    const std::string bytes = block_part(connection.database, block.first_event, "names");
    const EventNameCounts counts(bytes);
    for (std::size_t i = 0; i < counts.size(); ++i) {
      events[std::string(counts.name(static_cast<std::int64_t>(i)))] += counts.events(i);
    }
  }
  std::vector<EventName> names;
  names.reserve(events.size());
  for (const auto& [name, count] : events) {
    names.push_back({name, count});
  }
  std::ranges::sort(names, [](const EventName& left, const EventName& right) {
    return left.events != right.events ? left.events > right.events : left.name < right.name;
  });
  return names;
}

}  // namespace entente::ledger
