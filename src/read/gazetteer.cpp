// SPDX-License-Identifier: Apache-2.0
#include "read/gazetteer.hpp"

#include <algorithm>

#include "read/lexicon_rows.hpp"
#include "read/words.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kColumns = 5;

// FNV-1a over 64 bits: among some 60,000 names two alike are not to be expected.
std::uint64_t hash_of(std::string_view key) {
  constexpr std::uint64_t kOffsetBasis = 14695981039346656037ULL;
  constexpr std::uint64_t kPrime = 1099511628211ULL;
  std::uint64_t hash = kOffsetBasis;
  for (const char byte : key) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
  }
  return hash;
}

int level_of(const Place& place) { return place.second.empty() ? (place.first.empty() ? 0 : 1) : 2; }

}  // namespace

std::string place_key(std::string_view name) {
  std::string key = normal_form(name);
  std::ranges::replace(key, '-', ' ');
  return key;
}

Gazetteer::Gazetteer(std::string rows, std::vector<OwnPlace> own) : rows_(std::move(rows)), own_(std::move(own)) {}

void Gazetteer::add(std::string_view names, std::int32_t level) const {
  if (names == "-" || names.empty()) {
    return;
  }
  const auto row = static_cast<std::uint32_t>(units_.size() - 1);
  for (const std::string_view name : split(names, ';')) {
    entries_.push_back({hash_of(place_key(name)), row, level});
  }
}

// Its country, where that is new, the unit, its other names and its towns.
void Gazetteer::add_row(std::span<const std::string_view> cells) const {
  const bool is_new_country = units_.empty() || units_.back().country != cells[0];
  if (is_new_country) {
    units_.push_back({cells[0], {}, {}});
    add(cells[0], 0);
  }
  const bool has_second = cells[2] != "-";
  const std::string_view second = has_second ? cells[2] : std::string_view{};
  const std::int32_t level = has_second ? 2 : 1;
  units_.push_back({cells[0], cells[1], second});
  add(has_second ? second : cells[1], level);
  add(cells[3], level);
  add(cells[4], kTownLevel);
}

void Gazetteer::build() const {
  for (const std::string_view line : split(rows_, '\n')) {
    const std::vector<std::string_view> cells = split(line, '\t');
    if (cells.size() == kColumns) {
      add_row(cells);
    }
  }
  std::ranges::sort(entries_);
}

std::vector<PlaceMeaning> Gazetteer::find(std::string_view key) const {
  std::vector<PlaceMeaning> meanings;
  for (const OwnPlace& own : own_) {
    if (place_key(own.name) == key) {
      meanings.push_back({own.place, level_of(own.place)});
    }
  }
  if (!meanings.empty()) {
    return meanings;
  }
  std::call_once(once_, [this] { build(); });
  const std::uint64_t hash = hash_of(key);
  for (auto entry = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
       entry != entries_.end() && entry->hash == hash; ++entry) {
    const Row& row = units_[entry->row];
    meanings.push_back({{std::string(row.country), std::string(row.first), std::string(row.second)}, entry->level});
  }
  return meanings;
}

}  // namespace entente::read
