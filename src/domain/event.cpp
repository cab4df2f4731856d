// SPDX-License-Identifier: Apache-2.0
#include "domain/event.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace entente {
namespace {

template <class Value, std::size_t kCount>
using Words = std::array<std::pair<Value, std::string_view>, kCount>;

constexpr Words<EventKind, 9> kKinds{{{EventKind::fight, "fight"},
                                      {EventKind::one_sided, "one_sided"},
                                      {EventKind::unrest, "unrest"},
                                      {EventKind::threat, "threat"},
                                      {EventKind::agreement, "agreement"},
                                      {EventKind::support, "support"},
                                      {EventKind::talk, "talk"},
                                      {EventKind::other, "other"},
                                      {EventKind::removed, "removed"}}};
constexpr Words<DayPrecision, 5> kDayPrecisions{{{DayPrecision::unknown, "unknown"},
                                                 {DayPrecision::day, "day"},
                                                 {DayPrecision::week, "week"},
                                                 {DayPrecision::month, "month"},
                                                 {DayPrecision::year, "year"}}};
constexpr Words<WherePrecision, 5> kWherePrecisions{{{WherePrecision::unknown, "unknown"},
                                                     {WherePrecision::country, "country"},
                                                     {WherePrecision::first, "first"},
                                                     {WherePrecision::second, "second"},
                                                     {WherePrecision::exact, "exact"}}};

template <class Value, std::size_t kCount>
std::string_view word_of(const Words<Value, kCount>& words, Value value) {
  return std::ranges::find(words, value, &std::pair<Value, std::string_view>::first)->second;
}

template <class Value, std::size_t kCount>
std::optional<Value> value_of(const Words<Value, kCount>& words, std::string_view word) {
  const auto* const found = std::ranges::find(words, word, &std::pair<Value, std::string_view>::second);
  return found == words.end() ? std::nullopt : std::optional(found->first);
}

// [Tollefsen et al. 2012]: the grid begins at 90 south, 180 west; a cell measures half a degree each way.
constexpr double kCellDegrees = 0.5;

double centre_of(double degrees) { return (std::floor(degrees / kCellDegrees) + 0.5) * kCellDegrees; }

}  // namespace

std::string_view to_word(EventKind kind) { return word_of(kKinds, kind); }
std::optional<EventKind> event_kind_from_word(std::string_view word) { return value_of(kKinds, word); }

std::string_view to_word(DayPrecision precision) { return word_of(kDayPrecisions, precision); }
std::optional<DayPrecision> day_precision_from_word(std::string_view word) { return value_of(kDayPrecisions, word); }

std::string_view to_word(WherePrecision precision) { return word_of(kWherePrecisions, precision); }
std::optional<WherePrecision> where_precision_from_word(std::string_view word) {
  return value_of(kWherePrecisions, word);
}

Coordinates cell_centre(const Coordinates& exact) {
  return {centre_of(exact.latitude_degrees), centre_of(exact.longitude_degrees)};
}

}  // namespace entente
