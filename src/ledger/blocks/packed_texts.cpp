// SPDX-License-Identifier: Apache-2.0
#include "ledger/blocks/packed_texts.hpp"

#include <functional>
#include <utility>

#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

constexpr std::size_t kFirstSlots = 256;

}  // namespace

void TextPile::append_to(std::string& bytes) const {
  append_number(bytes, static_cast<std::int64_t>(lengths_.size()));
  append_numbers(bytes, lengths_);
  bytes.append(bytes_);
}

void TextPile::clear() {
  bytes_.clear();
  lengths_.clear();
}

TextNumbers::TextNumbers() : slots_(kFirstSlots) {}

// Where the text stands, or the empty place that it would take.
std::size_t TextNumbers::place_of(std::string_view text, std::uint64_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t place = hash & mask;
  while (slots_[place].number >= 0) {
    if (slots_[place].hash == hash && holds(slots_[place], text)) {
      break;
    }
    place = (place + 1) & mask;
  }
  return place;
}

void TextNumbers::grow() {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : before) {
    if (slot.number >= 0) {
      std::size_t place = slot.hash & mask;
      while (slots_[place].number >= 0) {
        place = (place + 1) & mask;
      }
      slots_[place] = slot;
    }
  }
}

std::int64_t TextNumbers::number_of(std::string_view text) {
  if (slots_[last_].number >= 0 && holds(slots_[last_], text)) {
    return slots_[last_].number;
  }
  const std::uint64_t hash = std::hash<std::string_view>{}(text);
  last_ = place_of(text, hash);
  if (slots_[last_].number < 0) {
    if ((texts_.size() + 1) * 2 > slots_.size()) {
      grow();
      last_ = place_of(text, hash);
    }
    slots_[last_] = {hash, texts_.bytes().size(), text.size(), static_cast<std::int64_t>(texts_.size())};
    texts_.add(text);
  }
  return slots_[last_].number;
}

void TextNumbers::clear() {
  slots_.assign(slots_.size(), Slot{});
  texts_.clear();
  last_ = 0;
}

TextColumn::TextColumn(PartReader& parts) {
  const std::int64_t count = parts.number();
  // A text of no bytes costs none, so that the bytes do not bound their number.
  constexpr std::int64_t kMostTexts = std::int64_t{1} << 24U;
  if (count < 0 || count > kMostTexts) {
    throw UnreadableRow("a block of events tells no number of its texts");
  }
  const NumberColumn lengths = parts.numbers(static_cast<std::size_t>(count));
  ends_.reserve(static_cast<std::size_t>(count));
  std::size_t end = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
    const std::int64_t length = lengths.at(i);
    constexpr std::int64_t kLongestText = std::int64_t{1} << 30U;
    if (length < 0 || length > kLongestText) {
      throw UnreadableRow("a block of events tells no length of a text");
    }
    end += static_cast<std::size_t>(length);
    ends_.push_back(end);
  }
  bytes_ = parts.bytes(end);
}

std::string_view TextColumn::at(std::int64_t number) const {
  const auto place = static_cast<std::size_t>(number);
  if (number < 0 || place >= ends_.size()) {
    throw UnreadableRow("text " + std::to_string(number) + " of a block of events is missing");
  }
  const std::size_t start = place == 0 ? 0 : ends_[place - 1];
  return bytes_.substr(start, ends_[place] - start);
}

}  // namespace entente::ledger
