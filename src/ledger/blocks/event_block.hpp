// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/event.hpp"
#include "ledger/blocks/packed_events.hpp"
#include "ledger/blocks/packed_texts.hpp"
#include "ledger/blocks/word_columns.hpp"

namespace entente::ledger {

// The readers of a block are views: its bytes must outlive them. They throw UnreadableRow for bytes that
// EventBlockBuilder does not write; rows count from 0.

// The names that the parties of a block have, and how many of its events each takes part in.
class EventNameCounts {
 public:
  explicit EventNameCounts(std::string_view names);
  [[nodiscard]] std::size_t size() const { return names_.size(); }
  [[nodiscard]] std::string_view name(std::int64_t number) const { return names_.at(number); }
  [[nodiscard]] std::int64_t events(std::size_t number) const { return counts_.at(number); }

 private:
  TextColumn names_;
  NumberColumn counts_;
};

class EventFacts {
 public:
  EventFacts(std::size_t rows, std::string_view facts);
  [[nodiscard]] std::int64_t first_day(std::size_t row) const { return first_days_.at(row); }
  [[nodiscard]] std::int64_t last_day(std::size_t row) const { return first_day(row) + day_counts_.at(row); }
  [[nodiscard]] EventKind kind(std::size_t row) const { return kinds_.at(row); }
  // The row's parties are those from the first number up to the second, not included.
  [[nodiscard]] std::pair<std::size_t, std::size_t> parties(std::size_t row) const {
    return {row == 0 ? 0 : party_ends_[row - 1], party_ends_[row]};
  }
  // Of a party: the number of its name in EventNameCounts.
  [[nodiscard]] std::int64_t name_of(std::size_t party) const { return party_names_.at(party); }
  [[nodiscard]] EventParty party(std::size_t party, const EventNameCounts& names) const;

 private:
  explicit EventFacts(std::size_t rows, PartReader parts);

  NumberColumn first_days_, day_counts_;
  WordColumn<EventKind> kinds_;
  std::vector<std::size_t> party_ends_;
  NumberColumn party_names_, party_parts_;
  RecurringTextColumn codes_;
};

class EventDetails {
 public:
  EventDetails(std::size_t rows, std::string_view details);
  [[nodiscard]] std::string_view id(std::size_t row) const { return ids_.at(static_cast<std::int64_t>(row)); }
  // Fills all but number, data set, kind, days and parties.
  void put(Event& event, std::size_t row) const;

 private:
  EventDetails(std::size_t rows, PartReader parts);
  void put_place(Event& event, std::size_t row) const;

  TextColumn ids_;
  NumberColumn lines_;
  RecurringTextColumn codings_;
  WordColumn<DayPrecision> day_precisions_;
  RecurringTextColumn countries_, firsts_, seconds_, spots_;
  WordColumn<WherePrecision> where_precisions_;
  RecurringTextColumn coordinates_;
  NumberColumn told_, best_, low_, high_;
  TextColumn notes_;
  RecurringTextColumn sources_;
};

// All that can be read of a block.
struct EventBlock {
  explicit EventBlock(const PackedEvents& packed);
  [[nodiscard]] Event event(std::size_t row) const;  // without number and data set
  EventNameCounts names;
  EventFacts facts;
  EventDetails details;
};

}  // namespace entente::ledger
