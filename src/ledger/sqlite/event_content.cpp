// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_content.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <optional>

#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

// Builds the bytes of a row.
class Content {
 public:
  Content& integer(std::int64_t value) {
    constexpr unsigned kBitsPerByte = 8;
    constexpr std::uint64_t kByteMask = 0xFF;
    std::array<char, sizeof(value)> bytes{};  // least significant first on every machine
    auto rest = static_cast<std::uint64_t>(value);
    for (char& byte : bytes) {
      byte = static_cast<char>(rest & kByteMask);
      rest >>= kBitsPerByte;
    }
    bytes_.append(bytes.data(), bytes.size());
    return *this;
  }
  Content& text(std::string_view value) {
    integer(static_cast<std::int64_t>(value.size()));
    bytes_.append(value);
    return *this;
  }
  Content& real(double value) { return integer(std::bit_cast<std::int64_t>(value + 0.0)); }  // -0 as 0
  Content& count(const std::optional<std::int64_t>& value) { return integer(value ? 1 : 0).integer(value.value_or(0)); }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

void add_parties(Content& content, const std::vector<EventParty>& parties) {
  content.integer(static_cast<std::int64_t>(parties.size()));
  for (const EventParty& party : parties) {
    content.text(party.name).text(party.code);
    content.integer(static_cast<std::int64_t>(party.side)).integer(static_cast<std::int64_t>(party.role));
  }
}

void add_place(Content& content, const Event& event) {
  content.text(event.place.country).text(event.place.first).text(event.place.second).text(event.spot);
  content.text(to_word(event.where_precision)).integer(event.coordinates ? 1 : 0);
  if (event.coordinates) {
    content.real(event.coordinates->latitude_degrees).real(event.coordinates->longitude_degrees);
  }
}

constexpr char kAllyMark = '+';
constexpr char kListMark = ',';

PartyRole role_of(std::string_view mark) {
  if (mark.empty()) {
    return PartyRole::main;
  }
  if (mark.size() != 1 || (mark[0] != kAllyMark && mark[0] != kListMark)) {
    throw UnreadableRow("\"" + std::string(mark) + "\" is no mark of a party");
  }
  return mark[0] == kAllyMark ? PartyRole::ally : PartyRole::listed;
}

// "a12", "b7+".
PartyPlace place_of(std::string_view word) {
  PartyPlace place;
  const char* const end = word.data() + word.size();
  const auto [after, problem] = std::from_chars(word.data() + std::min<std::size_t>(1, word.size()), end, place.party);
  if (problem != std::errc{} || !(word.starts_with('a') || word.starts_with('b'))) {
    throw UnreadableRow("\"" + std::string(word) + "\" names no party");
  }
  place.side = word.front() == 'a' ? EventSide::a : EventSide::b;
  place.role = role_of({after, static_cast<std::size_t>(end - after)});
  return place;
}

}  // namespace

std::string content_of(const Event& event) {
  Content content;
  content.text(event.id).integer(static_cast<std::int64_t>(event.line)).text(to_word(event.kind)).text(event.coding);
  content.integer(event.first_day.time_since_epoch().count()).integer(event.last_day.time_since_epoch().count());
  content.text(to_word(event.day_precision));
  add_parties(content, event.parties);
  add_place(content, event);
  content.count(event.deaths.best).count(event.deaths.low).count(event.deaths.high);
  return content.text(event.note).text(event.source).take();
}

std::string content_of(const Post& post) {
  Content content;
  content.text(post.channel).text(post.channel_id).text(post.id).integer(post.at_unix_seconds).text(post.text);
  return content.text(post.forwarded_from).text(post.reply_to).take();
}

std::int64_t identity_of(std::string_view series, std::string_view id) {
  constexpr std::uint64_t kBasis = 0xCBF29CE484222325U;  // [Fowler et al. 2012]
  constexpr std::uint64_t kPrime = 0x100000001B3U;
  std::uint64_t hash = kBasis;
  const auto add = [&hash](char byte) { hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime; };
  for (const char byte : series) {
    add(byte);
  }
  add('\0');
  for (const char byte : id) {
    add(byte);
  }
  return std::bit_cast<std::int64_t>(hash);
}

std::string to_sides_text(const std::vector<PartyPlace>& places) {
  std::string text;
  for (const PartyPlace& place : places) {
    if (!text.empty()) {
      text += ' ';
    }
    text += place.side == EventSide::a ? 'a' : 'b';
    text += std::to_string(place.party);
    if (place.role != PartyRole::main) {
      text += place.role == PartyRole::ally ? kAllyMark : kListMark;
    }
  }
  return text;
}

std::vector<PartyPlace> places_of(std::string_view sides_text) {
  std::vector<PartyPlace> places;
  while (!sides_text.empty()) {
    const std::size_t end = std::min(sides_text.find(' '), sides_text.size());
    places.push_back(place_of(sides_text.substr(0, end)));
    sides_text.remove_prefix(std::min(end + 1, sides_text.size()));
  }
  return places;
}

}  // namespace entente::ledger
