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
  std::vector<std::int64_t> lengths;
  lengths.reserve(ends_.size());
  for (std::size_t i = 0; i < ends_.size(); ++i) {
    lengths.push_back(static_cast<std::int64_t>(at(i).size()));
  }
  append_number(bytes, static_cast<std::int64_t>(lengths.size()));
  append_numbers(bytes, lengths);
  bytes.append(bytes_);
}

void TextPile::clear() {
  bytes_.clear();
  ends_.clear();
}

TextNumbers::TextNumbers() : slots_(kFirstSlots) {}

// Where the text stands, or the empty place that it would take.
std::size_t TextNumbers::place_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t place = hash & mask;
  while (slots_[place].number_from_1 > 0 &&
         (slots_[place].hash != hash || texts_.at(slots_[place].number_from_1 - 1) != text)) {
    place = (place + 1) & mask;
  }
  return place;
}

void TextNumbers::grow() {
  const std::vector<Slot> before = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : before) {
    std::size_t place = slot.hash & mask;
    while (slots_[place].number_from_1 > 0) {
      place = (place + 1) & mask;
    }
    slots_[place] = slot.number_from_1 > 0 ? slot : slots_[place];
  }
}

std::int64_t TextNumbers::number_of(std::string_view text) {
  if (texts_.size() > 0 && texts_.at(last_) == text) {
    return static_cast<std::int64_t>(last_);
  }
  const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(text));
  std::size_t place = place_of(text, hash);
  if (slots_[place].number_from_1 == 0) {
    if ((texts_.size() + 1) * 2 > slots_.size()) {
      grow();
      place = place_of(text, hash);
    }
    texts_.add(text);
    slots_[place] = {hash, static_cast<std::uint32_t>(texts_.size())};
  }
  last_ = slots_[place].number_from_1 - 1;
  return static_cast<std::int64_t>(last_);
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
