// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_query.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ledger/blocks/event_block.hpp"
#include "ledger/sqlite/event_block_rows.hpp"
#include "ledger/sqlite/later_rows.hpp"

namespace entente::ledger {
namespace {

// A row that the filter lets through, before later rows replace it.
struct Candidate {
  std::int64_t first_day = 0;
  std::int64_t number = 0;
  auto operator<=>(const Candidate&) const = default;
};

struct DayBounds {
  std::int64_t first = std::numeric_limits<std::int64_t>::min();
  std::int64_t last = std::numeric_limits<std::int64_t>::max();
};

DayBounds bounds_of(const DateRange& days) {
  DayBounds bounds;
  bounds.first = days.first ? days.first->time_since_epoch().count() : bounds.first;
  bounds.last = days.last ? days.last->time_since_epoch().count() : bounds.last;
  return bounds;
}

std::vector<BlockPlace> blocks_of(const Connection& connection, const EventFilter& filter) {
  std::vector<StoredDataSet> sets = stored_data_sets(connection);
  std::erase_if(sets, [&filter](const StoredDataSet& stored) {
    const DataSet& set = stored.data_set;
    return (filter.series && set.series != *filter.series) || (filter.may_leave_only && !set.may_leave) ||
           (filter.stored_by && set.at_unix_seconds > *filter.stored_by);
  });
  return block_places(connection.database, sets);
}

// Which of the names asked for a name of a block is: one of EventFilter::names, of others, or of both.
constexpr unsigned kIsName = 1;
constexpr unsigned kIsOther = 2;

class NameMarks {
 public:
  explicit NameMarks(const EventFilter& filter) {
    wanted_ = (filter.names.empty() ? 0 : kIsName) | (filter.others.empty() ? 0 : kIsOther);
    for (const std::string& name : filter.names) {
      asked_[name] |= kIsName;
    }
    for (const std::string& name : filter.others) {
      asked_[name] |= kIsOther;
    }
  }
  [[nodiscard]] bool is_any_wanted() const { return wanted_ == 0; }
  // The mark of each name of the block; none where the block has no event for the filter.
  [[nodiscard]] std::vector<unsigned> marks_of(const EventNameCounts& names) const {
    std::vector<unsigned> marks(names.size());
    unsigned all = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto found = asked_.find(names.name(static_cast<std::int64_t>(i)));
      marks[i] = found == asked_.end() ? 0 : found->second;
      all |= marks[i];
    }
    return all == wanted_ ? marks : std::vector<unsigned>{};
  }
  // Whether the row's parties are those that are asked for.
  [[nodiscard]] bool fits(const EventFacts& facts, std::size_t row, std::span<const unsigned> marks) const {
    const auto [first, end] = facts.parties(row);
    unsigned all = 0;
    for (std::size_t party = first; party < end; ++party) {
      const auto name = static_cast<std::size_t>(facts.name_of(party));
      all |= name < marks.size() ? marks[name] : 0;
    }
    return all == wanted_;
  }

 private:
  unsigned wanted_ = 0;
  std::unordered_map<std::string_view, unsigned> asked_;  // views of the filter's names
};

// The rows of a block that the filter lets through.
class CandidateFinder {
 public:
  CandidateFinder(const Connection& connection, const EventFilter& filter)
      : connection_(connection), days_(bounds_of(filter.days)), names_(filter) {}

  void add(std::vector<Candidate>& candidates, const BlockPlace& block) const {
    if (block.last_day < days_.first || block.first_day > days_.last) {
      return;
    }
    std::vector<unsigned> marks;
    if (!names_.is_any_wanted()) {
      const std::string bytes = block_part(connection_.database, block.first_event, "names");
      marks = names_.marks_of(EventNameCounts(bytes));
      if (marks.empty()) {
        return;
      }
    }
    const std::string bytes = block_part(connection_.database, block.first_event, "facts");
    const EventFacts facts(block.count, bytes);
    for (std::size_t row = 0; row < block.count; ++row) {
      const bool fits = facts.last_day(row) >= days_.first && facts.first_day(row) <= days_.last &&
                        facts.kind(row) != EventKind::removed && (marks.empty() || names_.fits(facts, row, marks));
      if (fits) {
        candidates.push_back({facts.first_day(row), block.first_event + static_cast<std::int64_t>(row)});
      }
    }
  }

 private:
  const Connection& connection_;
  DayBounds days_;
  NameMarks names_;
};

NumberColumn identities_in(const BlockPlace& block, std::string_view bytes) {
  if (bytes.size() != block.count * sizeof(std::int64_t)) {
    throw UnreadableRow("a block of events lacks identities of its rows");
  }
  return {0, sizeof(std::int64_t), bytes};
}

// The candidates' own identities, in order. The candidates must be in the order of their numbers.
std::vector<std::int64_t> identities_of(const Connection& connection, const std::vector<BlockPlace>& blocks,
                                        const std::vector<Candidate>& candidates) {
  std::vector<std::int64_t> identities;
  auto candidate = candidates.begin();
  for (const BlockPlace& block : blocks) {
    const std::int64_t end = block.first_event + static_cast<std::int64_t>(block.count);
    if (candidate == candidates.end() || candidate->number >= end) {
      continue;
    }
    const std::string bytes = block_part(connection.database, block.first_event, "identities");
    const NumberColumn column = identities_in(block, bytes);
    for (; candidate != candidates.end() && candidate->number < end; ++candidate) {
      identities.push_back(column.at(static_cast<std::size_t>(candidate->number - block.first_event)));
    }
  }
  std::ranges::sort(identities);
  return identities;
}

// Tells quickly of most numbers that they are not among some; the rest is looked up.
class Among {
 public:
  explicit Among(const std::vector<std::int64_t>& sorted) : sorted_(sorted), bits_(kBits) {
    for (const std::int64_t number : sorted) {
      bits_[bit_of(number)] = true;
    }
  }
  [[nodiscard]] bool contains(std::int64_t number) const {
    return bits_[bit_of(number)] && std::ranges::binary_search(sorted_, number);
  }

 private:
  static constexpr std::size_t kBits = std::size_t{1} << 20U;
  static std::size_t bit_of(std::int64_t number) { return static_cast<std::uint64_t>(number) % kBits; }
  const std::vector<std::int64_t>& sorted_;
  std::vector<bool> bits_;
};

// All rows of the blocks with an identity of one of the candidates.
std::vector<Occurrence> occurrences_of(const Connection& connection, const std::vector<BlockPlace>& blocks,
                                       const std::vector<Candidate>& candidates) {
  const std::vector<std::int64_t> wanted = identities_of(connection, blocks, candidates);
  const Among among(wanted);
  std::vector<Occurrence> occurrences;
  occurrences.reserve(wanted.size());
  for (const BlockPlace& block : blocks) {
    const std::string bytes = block_part(connection.database, block.first_event, "identities");
    const NumberColumn column = identities_in(block, bytes);
    for (std::size_t row = 0; row < block.count; ++row) {
      if (among.contains(column.at(row))) {
        occurrences.push_back({column.at(row), block.first_event + static_cast<std::int64_t>(row)});
      }
    }
  }
  return occurrences;
}

// The ids of the rows with these numbers, which are sorted.
std::unordered_map<std::int64_t, std::string> ids_of(const Connection& connection,
                                                     const std::vector<BlockPlace>& blocks,
                                                     const std::vector<std::int64_t>& numbers) {
  std::unordered_map<std::int64_t, std::string> ids;
  auto number = numbers.begin();
  for (const BlockPlace& block : blocks) {
    const std::int64_t end = block.first_event + static_cast<std::int64_t>(block.count);
    if (number == numbers.end() || *number >= end) {
      continue;
    }
    const std::string bytes = block_part(connection.database, block.first_event, "details");
    const EventDetails details(block.count, bytes);
    for (; number != numbers.end() && *number < end; ++number) {
      ids.emplace(*number, details.id(static_cast<std::size_t>(*number - block.first_event)));
    }
  }
  return ids;
}

// Takes out the candidates that a later row of the blocks replaces.
void drop_replaced(std::vector<Candidate>& candidates, const Connection& connection,
                   const std::vector<BlockPlace>& blocks) {
  const std::vector<Occurrence> rows = recurring(occurrences_of(connection, blocks, candidates));
  std::vector<std::int64_t> numbers;
  for (const Occurrence& row : rows) {
    numbers.push_back(row.number);
  }
  std::ranges::sort(numbers);
  const std::vector<std::int64_t> replaced = replaced_rows(rows, ids_of(connection, blocks, numbers));
  std::erase_if(candidates, [&replaced](const Candidate& candidate) {
    return std::ranges::binary_search(replaced, candidate.number);
  });
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
  const CandidateFinder finder(connection, filter);
  std::vector<Candidate> candidates;
  for (const BlockPlace& block : blocks) {
    finder.add(candidates, block);
  }
  drop_replaced(candidates, connection, blocks);
  std::ranges::sort(candidates);
  candidates.resize(std::min(candidates.size(), filter.limit.value_or(candidates.size())));
  std::vector<Ranked> rows;
  for (const Candidate& candidate : candidates) {
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
  for (const auto& [name, count] : events) {
    names.push_back({name, count});
  }
  std::ranges::sort(names, [](const EventName& left, const EventName& right) {
    return left.events != right.events ? left.events > right.events : left.name < right.name;
  });
  return names;
}

}  // namespace entente::ledger
