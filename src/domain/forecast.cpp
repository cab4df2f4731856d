// SPDX-License-Identifier: Apache-2.0
#include "domain/forecast.hpp"

#include <array>

namespace entente {
namespace {

template <class Word, std::size_t Count>
std::optional<Word> from_word(const std::array<Word, Count>& all, std::string_view word) {
  for (const Word each : all) {
    if (to_word(each) == word) {
      return each;
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_word(ForecastOutcome outcome) {
  switch (outcome) {
    case ForecastOutcome::yes:
      return "yes";
    case ForecastOutcome::no:
      return "no";
    case ForecastOutcome::open:
      break;
  }
  return "open";
}

std::optional<ForecastOutcome> forecast_outcome_from_word(std::string_view word) {
  return from_word(std::array{ForecastOutcome::yes, ForecastOutcome::no, ForecastOutcome::open}, word);
}

std::string_view to_word(ResolutionKind kind) { return kind == ResolutionKind::evidence ? "evidence" : "analyst"; }

std::optional<ResolutionKind> resolution_kind_from_word(std::string_view word) {
  return from_word(std::array{ResolutionKind::evidence, ResolutionKind::analyst}, word);
}

std::optional<ForecastResolution> standing_resolution(const std::vector<ForecastResolution>& rows,
                                                      std::int64_t forecast) {
  std::optional<ForecastResolution> newest;
  for (const ForecastResolution& row : rows) {
    if (row.forecast == forecast) {
      newest = row;
    }
  }
  return newest;
}

std::string_view to_word(ForecastState state) {
  switch (state) {
    case ForecastState::open:
      return "open";
    case ForecastState::due:
      return "due";
    case ForecastState::resolved:
      break;
  }
  return "resolved";
}

ForecastState state_of(const ForecastQuestion& question, const std::optional<ForecastResolution>& standing,
                       Date today) {
  if (standing && standing->outcome != ForecastOutcome::open) {
    return ForecastState::resolved;
  }
  return month_of(today) > question.last ? ForecastState::due : ForecastState::open;
}

}  // namespace entente
