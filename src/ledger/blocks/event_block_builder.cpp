// SPDX-License-Identifier: Apache-2.0
#include "ledger/blocks/event_block_builder.hpp"

#include <algorithm>
#include <bit>

#include "ledger/blocks/packed_numbers.hpp"
#include "ledger/blocks/party_parts.hpp"
#include "ledger/sqlite/event_content.hpp"

namespace entente::ledger {
namespace {

constexpr std::size_t kMostRows = 8192;                         // some 700 KB of UCDP GED
constexpr std::size_t kMostTextBytes = std::size_t{16} << 20U;  // rows with long texts fill a block earlier

std::int64_t day_number(Date day) { return day.time_since_epoch().count(); }

std::int64_t bits_of(double value) { return std::bit_cast<std::int64_t>(value + 0.0); }  // -0 as 0

}  // namespace

bool EventBlockBuilder::is_full() const {
  const std::size_t text_bytes = ids_.byte_count() + notes_.byte_count() + names_.byte_count() + codings_.byte_count() +
                                 spots_.byte_count() + sources_.byte_count() + codes_.byte_count() +
                                 countries_.byte_count() + firsts_.byte_count() + seconds_.byte_count();
  return size() >= kMostRows || text_bytes >= kMostTextBytes;
}

void EventBlockBuilder::count_name(std::int64_t name) {
  if (static_cast<std::size_t>(name) >= name_counts_.size()) {
    name_counts_.push_back({});
  }
  NameCount& count = name_counts_[static_cast<std::size_t>(name)];
  count.events += count.last_row == size() ? 0 : 1;
  count.last_row = size();
}

void EventBlockBuilder::add_parties(const std::vector<EventParty>& parties) {
  party_counts_.push_back(static_cast<std::int64_t>(parties.size()));
  for (const EventParty& party : parties) {
    const std::int64_t name = names_.number_of(party.name);
    count_name(name);
    party_names_.push_back(name);
    party_parts_.push_back(part_number(party.side, party.role));
    codes_.add(party.code);
  }
}

void EventBlockBuilder::add_coordinates(const Event& event) {
  place_bytes_.clear();
  if (event.coordinates) {
    append_number(place_bytes_, bits_of(event.coordinates->latitude_degrees));
    append_number(place_bytes_, bits_of(event.coordinates->longitude_degrees));
  }
  coordinates_.add(place_bytes_);
}

void EventBlockBuilder::add(const Event& event) {
  first_days_.push_back(day_number(event.first_day));
  day_counts_.push_back(day_number(event.last_day) - day_number(event.first_day));
  kinds_.add(to_word(event.kind));
  add_parties(event.parties);
  append_number(identities_, identity_of(series_, event.id));
  ids_.add(event.id);
  lines_.push_back(static_cast<std::int64_t>(event.line));
  codings_.add(event.coding);
  day_precisions_.add(to_word(event.day_precision));
  countries_.add(event.place.country);
  firsts_.add(event.place.first);
  seconds_.add(event.place.second);
  spots_.add(event.spot);
  where_precisions_.add(to_word(event.where_precision));
  add_coordinates(event);
  const Deaths& deaths = event.deaths;
  told_.push_back((deaths.best ? kBestTold : 0) + (deaths.low ? kLowTold : 0) + (deaths.high ? kHighTold : 0));
  best_.push_back(deaths.best.value_or(0));
  low_.push_back(deaths.low.value_or(0));
  high_.push_back(deaths.high.value_or(0));
  notes_.add(event.note);
  sources_.add(event.source);
}

std::string EventBlockBuilder::packed_names() const {
  std::string bytes;
  names_.append_to(bytes);
  Numbers events;
  for (const NameCount& count : name_counts_) {
    events.push_back(count.events);
  }
  append_numbers(bytes, events);
  return bytes;
}

std::string EventBlockBuilder::packed_facts() const {
  std::string bytes;
  append_numbers(bytes, first_days_);
  append_numbers(bytes, day_counts_);
  kinds_.append_to(bytes);
  append_numbers(bytes, party_counts_);
  append_numbers(bytes, party_names_);
  append_numbers(bytes, party_parts_);
  codes_.append_to(bytes);
  return bytes;
}

std::string EventBlockBuilder::packed_details() const {
  std::string bytes;
  ids_.append_to(bytes);
  append_numbers(bytes, lines_);
  for (const RecurringTexts* const column :
       {&codings_, &day_precisions_, &countries_, &firsts_, &seconds_, &spots_, &where_precisions_, &coordinates_}) {
    column->append_to(bytes);
  }
  for (const Numbers* const column : {&told_, &best_, &low_, &high_}) {
    append_numbers(bytes, *column);
  }
  notes_.append_to(bytes);
  sources_.append_to(bytes);
  return bytes;
}

PackedEvents EventBlockBuilder::take() {
  PackedEvents packed;
  packed.count = size();
  for (std::size_t row = 0; row < size(); ++row) {
    const std::int64_t last_day = first_days_[row] + day_counts_[row];
    packed.first_day = row == 0 ? first_days_[row] : std::min(packed.first_day, first_days_[row]);
    packed.last_day = row == 0 ? last_day : std::max(packed.last_day, last_day);
  }
  packed.names = packed_names();
  packed.facts = packed_facts();
  packed.details = packed_details();
  packed.identities = std::move(identities_);
  clear();
  return packed;
}

void EventBlockBuilder::clear() {
  names_.clear();
  name_counts_.clear();
  identities_.clear();
  ids_.clear();
  notes_.clear();
  for (Numbers* const column : {&first_days_, &day_counts_, &party_counts_, &party_names_, &party_parts_, &lines_,
                                &told_, &best_, &low_, &high_}) {
    column->clear();
  }
  for (RecurringTexts* const column : {&kinds_, &codes_, &codings_, &day_precisions_, &countries_, &firsts_, &seconds_,
                                       &spots_, &where_precisions_, &coordinates_, &sources_}) {
    column->clear();
  }
}

}  // namespace entente::ledger
