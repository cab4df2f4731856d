// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_candidates.hpp"

#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "ledger/blocks/event_block.hpp"

namespace entente::ledger {
namespace {

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

  void add(std::vector<EventCandidate>& candidates, const BlockPlace& block) const {
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

}  // namespace

std::vector<EventCandidate> find_candidates(const Connection& connection, const std::vector<BlockPlace>& blocks,
                                            const EventFilter& filter) {
  const CandidateFinder finder(connection, filter);
  std::vector<EventCandidate> candidates;
  for (const BlockPlace& block : blocks) {
    finder.add(candidates, block);
  }
  return candidates;
}

}  // namespace entente::ledger
