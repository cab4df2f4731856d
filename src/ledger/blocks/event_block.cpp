// SPDX-License-Identifier: Apache-2.0
#include "ledger/blocks/event_block.hpp"

#include <bit>
#include <chrono>

#include "ledger/blocks/party_parts.hpp"

namespace entente::ledger {
namespace {

// Where the parties of each row end, from their numbers.
std::vector<std::size_t> ends_of(const NumberColumn& counts, std::size_t rows) {
  constexpr std::int64_t kMostParties = std::int64_t{1} << 24U;
  std::vector<std::size_t> ends;
  ends.reserve(rows);
  std::size_t end = 0;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::int64_t count = counts.at(row);
    if (count < 0 || count > kMostParties) {
      throw UnreadableRow("a block of events tells no number of parties");
    }
    end += static_cast<std::size_t>(count);
    ends.push_back(end);
  }
  return ends;
}

std::size_t last_of(const std::vector<std::size_t>& ends) { return ends.empty() ? 0 : ends.back(); }

double degrees_of(PartReader& parts) { return std::bit_cast<double>(parts.number()); }

// A column of texts with one for each row.
TextColumn texts_of_rows(PartReader& parts, std::size_t rows) {
  TextColumn texts(parts);
  if (texts.size() != rows) {
    throw UnreadableRow("a block of events lacks texts of its rows");
  }
  return texts;
}

}  // namespace

EventNameCounts::EventNameCounts(std::string_view names) {
  PartReader parts(names);
  names_ = TextColumn(parts);
  counts_ = parts.numbers(names_.size());
  parts.finish();
}

EventFacts::EventFacts(std::size_t rows, std::string_view facts) : EventFacts(rows, PartReader(facts)) {}

// The members are read in the order in which they stand in the block.
EventFacts::EventFacts(std::size_t rows, PartReader parts)
    : first_days_(parts.numbers(rows)),
      day_counts_(parts.numbers(rows)),
      kinds_(parts, rows, event_kind_from_word),
      party_ends_(ends_of(parts.numbers(rows), rows)),
      party_names_(parts.numbers(last_of(party_ends_))),
      party_parts_(parts.numbers(last_of(party_ends_))),
      codes_(parts, last_of(party_ends_)) {
  parts.finish();
}

EventParty EventFacts::party(std::size_t party, const EventNameCounts& names) const {
  const PartyPart part = part_of(party_parts_.at(party));
  return {std::string(names.name(name_of(party))), std::string(codes_.at(party)), part.side, part.role};
}

EventDetails::EventDetails(std::size_t rows, std::string_view details) : EventDetails(rows, PartReader(details)) {}

EventDetails::EventDetails(std::size_t rows, PartReader parts)
    : ids_(texts_of_rows(parts, rows)),
      lines_(parts.numbers(rows)),
      codings_(parts, rows),
      day_precisions_(parts, rows, day_precision_from_word),
      countries_(parts, rows),
      firsts_(parts, rows),
      seconds_(parts, rows),
      spots_(parts, rows),
      where_precisions_(parts, rows, where_precision_from_word),
      coordinates_(parts, rows),
      told_(parts.numbers(rows)),
      best_(parts.numbers(rows)),
      low_(parts.numbers(rows)),
      high_(parts.numbers(rows)),
      notes_(texts_of_rows(parts, rows)),
      sources_(parts, rows) {
  parts.finish();
}

void EventDetails::put_place(Event& event, std::size_t row) const {
  event.place.country = countries_.at(row);
  event.place.first = firsts_.at(row);
  event.place.second = seconds_.at(row);
  event.spot = spots_.at(row);
  event.where_precision = where_precisions_.at(row);
  const std::string_view coordinates = coordinates_.at(row);
  if (!coordinates.empty()) {
    PartReader parts(coordinates);
    const double latitude = degrees_of(parts);
    event.coordinates = Coordinates{latitude, degrees_of(parts)};
    parts.finish();
  }
}

void EventDetails::put(Event& event, std::size_t row) const {
  event.id = id(row);
  event.line = static_cast<std::size_t>(lines_.at(row));
  event.coding = codings_.at(row);
  event.day_precision = day_precisions_.at(row);
  put_place(event, row);
  const std::int64_t told = told_.at(row);
  const auto count = [row, told](const NumberColumn& column, std::int64_t bit) {
    return (told & bit) != 0 ? std::optional(column.at(row)) : std::nullopt;
  };
  event.deaths = {count(best_, kBestTold), count(low_, kLowTold), count(high_, kHighTold)};
  event.note = notes_.at(static_cast<std::int64_t>(row));
  event.source = sources_.at(row);
}

EventBlock::EventBlock(const PackedEvents& packed)
    : names(packed.names), facts(packed.count, packed.facts), details(packed.count, packed.details) {}

Event EventBlock::event(std::size_t row) const {
  Event event;
  event.kind = facts.kind(row);
  event.first_day = Date{std::chrono::days{facts.first_day(row)}};
  event.last_day = Date{std::chrono::days{facts.last_day(row)}};
  const auto [first, end] = facts.parties(row);
  event.parties.reserve(end - first);
  for (std::size_t party = first; party < end; ++party) {
    event.parties.push_back(facts.party(party, names));
  }
  details.put(event, row);
  return event;
}

}  // namespace entente::ledger
