// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace entente {

// Which table of words of probability an answer is told in. One answer uses one table, and one row of it.
// icd203: [ICD 203, first row]; phia: [PHIA 2025]; kent: [Kent 1964].
enum class Yardstick : std::uint8_t { icd203, phia, kent };

std::string_view to_word(Yardstick yardstick);  // "icd203", "phia", "kent"
std::optional<Yardstick> yardstick_from_word(std::string_view word);

// One band: low <= prob < high, or prob <= high where the table gives the upper edge to this band.
struct YardstickBand {
  double low_prob;
  double high_prob;
  bool is_high_included;
  std::string_view words;      // as the table has them
  std::string_view predicate;  // the same as a predicate: "X <predicate>"
};

std::span<const YardstickBand> bands_of(Yardstick yardstick);  // from the least probable up

// The band that holds a probability, or the nearest one where the table leaves a gap (the lower of two as near).
struct YardstickMatch {
  const YardstickBand* band;
  bool is_inside;
};

YardstickMatch band_for(Yardstick yardstick, double prob);

// "unlikely"; in a gap of the table the nearest band with the figure: "nearest to likely or probable, 52 %".
std::string words_for(Yardstick yardstick, double prob);
// "is unlikely"; in a gap: "is nearest to \"likely or probable\"".
std::string predicate_for(Yardstick yardstick, double prob);
// The words of both ends if they differ ("unlikely to likely"), else of the one band.
std::string words_for_interval(Yardstick yardstick, double low_prob, double high_prob);

}  // namespace entente
