// SPDX-License-Identifier: Apache-2.0
#include "domain/source.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

constexpr std::array<std::pair<Stance, std::string_view>, 6> kStances{{{Stance::neutral, "neutral"},
                                                                       {Stance::expert, "expert"},
                                                                       {Stance::adverse, "adverse"},
                                                                       {Stance::allied, "allied"},
                                                                       {Stance::one_of_the_pair, "one of the pair"},
                                                                       {Stance::unnamed, "unnamed"}}};

}  // namespace

std::string_view to_word(Stance stance) {
  return std::ranges::find(kStances, stance, &decltype(kStances)::value_type::first)->second;
}

std::optional<Stance> stance_from_word(std::string_view word) {
  const auto* const found = std::ranges::find(kStances, word, &decltype(kStances)::value_type::second);
  return found == kStances.end() ? std::nullopt : std::optional(found->first);
}

std::optional<Grade> grade_from_word(std::string_view word) {
  if (word.size() != 1) {
    return std::nullopt;
  }
  const char letter = word[0] >= 'a' ? static_cast<char>(word[0] - 'a' + 'A') : word[0];
  return letter >= 'A' && letter <= 'F' ? std::optional(static_cast<Grade>(letter)) : std::nullopt;
}

}  // namespace entente
