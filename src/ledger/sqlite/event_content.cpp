// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/event_content.hpp"

#include <array>
#include <bit>
#include <optional>

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

}  // namespace entente::ledger
