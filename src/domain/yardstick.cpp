// SPDX-License-Identifier: Apache-2.0
#include "domain/yardstick.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace entente {
namespace {

constexpr bool kIncluded = true;
constexpr bool kExcluded = false;

// ICD 203 (2015), the row with "unlikely" and "likely"; the row with "improbable" and "probable" is never mixed in.
// Its bounds touch, so an edge belongs to the band above it.
constexpr std::array kIcd203{
    YardstickBand{.01, .05, kExcluded, "almost no chance", "has almost no chance"},
    YardstickBand{.05, .20, kExcluded, "very unlikely", "is very unlikely"},
    YardstickBand{.20, .45, kExcluded, "unlikely", "is unlikely"},
    YardstickBand{.45, .55, kExcluded, "roughly even chance", "has a roughly even chance"},
    YardstickBand{.55, .80, kExcluded, "likely", "is likely"},
    YardstickBand{.80, .95, kExcluded, "very likely", "is very likely"},
    YardstickBand{.95, .99, kIncluded, "almost certain", "is almost certain"},
};

// "Explaining Uncertainty in UK Intelligence Assessment" (24 March 2025); the gaps are the table's own.
constexpr std::array kPhia{
    YardstickBand{.00, .05, kIncluded, "remote chance", "is a remote chance"},
    YardstickBand{.10, .20, kIncluded, "highly unlikely", "is highly unlikely"},
    YardstickBand{.25, .35, kIncluded, "unlikely", "is unlikely"},
    YardstickBand{.40, .50, kExcluded, "realistic possibility", "is a realistic possibility"},
    YardstickBand{.55, .75, kIncluded, "likely or probable", "is likely or probable"},
    YardstickBand{.80, .90, kIncluded, "highly likely", "is highly likely"},
    YardstickBand{.95, 1.0, kIncluded, "almost certain", "is almost certain"},
};

// "Words of Estimative Probability" (1964): 7 +- 5, 30 +- 10, 50 +- 10, 75 +- 12, 93 +- 6 in a hundred.
constexpr std::array kKent{
    YardstickBand{.02, .12, kIncluded, "almost certainly not", "is almost certainly not the case"},
    YardstickBand{.20, .40, kExcluded, "probably not", "is probably not the case"},
    YardstickBand{.40, .60, kIncluded, "chances about even", "has chances about even"},
    YardstickBand{.63, .87, kExcluded, "probable", "is probable"},
    YardstickBand{.87, .99, kIncluded, "almost certain", "is almost certain"},
};

constexpr std::array<std::pair<Yardstick, std::string_view>, 3> kNames{
    {{Yardstick::icd203, "icd203"}, {Yardstick::phia, "phia"}, {Yardstick::kent, "kent"}}};

bool holds(const YardstickBand& band, double prob) {
  return prob >= band.low_prob && (prob < band.high_prob || (band.is_high_included && prob == band.high_prob));
}

double distance_to(const YardstickBand& band, double prob) {
  return std::max({band.low_prob - prob, prob - band.high_prob, 0.0});
}

// A figure beside the words of a gap; the ends are never rounded to certainty.
std::string gap_percent(double prob) {
  constexpr double kLeastShown = .01;
  if (prob < kLeastShown) {
    return "under 1 %";
  }
  if (prob > 1 - kLeastShown) {
    return "over 99 %";
  }
  return std::to_string(std::lround(prob * 100)) + " %";
}

}  // namespace

std::string_view to_word(Yardstick yardstick) {
  return std::ranges::find(kNames, yardstick, &decltype(kNames)::value_type::first)->second;
}

std::optional<Yardstick> yardstick_from_word(std::string_view word) {
  const auto* const found = std::ranges::find(kNames, word, &decltype(kNames)::value_type::second);
  return found == kNames.end() ? std::nullopt : std::optional(found->first);
}

std::span<const YardstickBand> bands_of(Yardstick yardstick) {
  switch (yardstick) {
    case Yardstick::phia:
      return kPhia;
    case Yardstick::kent:
      return kKent;
    case Yardstick::icd203:
      break;
  }
  return kIcd203;
}

YardstickMatch band_for(Yardstick yardstick, double prob) {
  const std::span<const YardstickBand> bands = bands_of(yardstick);
  const auto inside = std::ranges::find_if(bands, [&](const YardstickBand& band) { return holds(band, prob); });
  if (inside != bands.end()) {
    return {&*inside, true};
  }
  const auto nearest =
      std::ranges::min_element(bands, {}, [&](const YardstickBand& band) { return distance_to(band, prob); });
  return {&*nearest, false};
}

std::string words_for(Yardstick yardstick, double prob) {
  const YardstickMatch match = band_for(yardstick, prob);
  const std::string words(match.band->words);
  return match.is_inside ? words : "nearest to " + words + ", " + gap_percent(prob);
}

std::string predicate_for(Yardstick yardstick, double prob) {
  const YardstickMatch match = band_for(yardstick, prob);
  return match.is_inside ? std::string(match.band->predicate)
                         : "is nearest to \"" + std::string(match.band->words) + "\"";
}

std::string words_for_interval(Yardstick yardstick, double low_prob, double high_prob) {
  const YardstickBand* low = band_for(yardstick, low_prob).band;
  const YardstickBand* high = band_for(yardstick, high_prob).band;
  const std::string words(low->words);
  return low == high ? words : words + " to " + std::string(high->words);
}

}  // namespace entente
