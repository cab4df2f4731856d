// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/place.hpp"

namespace entente::read {

// What a name can mean: country (0), first-level unit (1), second-level unit (2) or a town in the place (3).
struct PlaceMeaning {
  Place place;
  int level = 0;
};
inline constexpr int kTownLevel = 3;

// The form in which names of places are compared.
std::string place_key(std::string_view name);

// Names of lexicon/places.tsv. The index is built when a name is first looked up; looking up is thread-safe.
class Gazetteer {
 public:
  // rows: lines of five columns, as the head of the file says. A name of `own` means only what `own` says.
  explicit Gazetteer(std::string rows, std::vector<OwnPlace> own = {});
  [[nodiscard]] std::vector<PlaceMeaning> find(std::string_view key) const;
  // The same names with those of a project.
  [[nodiscard]] const std::string& rows() const { return rows_; }

 private:
  struct Row {
    std::string_view country;
    std::string_view first;
    std::string_view second;
  };
  struct Entry {
    std::uint64_t hash = 0;
    std::uint32_t row = 0;
    std::int32_t level = 0;
    auto operator<=>(const Entry&) const = default;
  };
  void build() const;
  void add_row(std::span<const std::string_view> cells) const;
  void add(std::string_view names, std::int32_t level) const;

  std::string rows_;
  std::vector<OwnPlace> own_;
  mutable std::once_flag once_;
  mutable std::vector<Row> units_;
  mutable std::vector<Entry> entries_;  // sorted
};

}  // namespace entente::read
