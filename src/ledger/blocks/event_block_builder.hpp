// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/event.hpp"
#include "ledger/blocks/packed_events.hpp"
#include "ledger/blocks/packed_texts.hpp"
#include "ledger/blocks/word_columns.hpp"

namespace entente::ledger {

// Packs events of one series.
class EventBlockBuilder {
 public:
  explicit EventBlockBuilder(std::string series) : series_(std::move(series)) {}
  void add(const Event& event);
  [[nodiscard]] std::size_t size() const { return first_days_.size(); }
  // True where no more events should be added: a block is read whole.
  [[nodiscard]] bool is_full() const;
  // What was added; the builder is empty afterwards.
  PackedEvents take();

 private:
  void add_parties(const std::vector<EventParty>& parties);
  void add_coordinates(const Event& event);
  void count_name(std::int64_t name);
  [[nodiscard]] std::string packed_names() const;
  [[nodiscard]] std::string packed_facts() const;
  [[nodiscard]] std::string packed_details() const;
  void clear();

  struct NameCount {
    std::int64_t events = 0;
    std::size_t last_row = 0;  // counted from 1, so that an event that names it twice counts once
  };
  using Numbers = std::vector<std::int64_t>;

  std::string series_;
  TextNumbers names_;
  std::vector<NameCount> name_counts_;
  Numbers first_days_, day_counts_, party_counts_, party_names_, party_parts_;
  RecurringTexts kinds_, codes_;
  std::string identities_;
  TextPile ids_, notes_;
  Numbers lines_;
  RecurringTexts codings_, day_precisions_, countries_, firsts_, seconds_, spots_, where_precisions_, sources_;
  RecurringTexts coordinates_;  // 16 bytes each, none where they are not told
  std::string place_bytes_;
  Numbers told_, best_, low_, high_;
};

}  // namespace entente::ledger
