// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "read/sentence.hpp"

namespace entente::read {

// A word of lexicon/times.tsv at a place in a sentence.
struct TimeWordFound {
  const TimeRule* rule = nullptr;
  std::size_t length = 0;  // in tokens
  explicit operator bool() const { return rule != nullptr; }
};

// The longest phrase of this kind that starts at the token.
TimeWordFound time_word_at(const SentenceView& sentence, std::size_t token, TimeWord kind);
// A phrase of this kind that ends right before the token.
TimeWordFound time_word_before(const SentenceView& sentence, std::size_t token, TimeWord kind);

// A number from 1900 to 2100 written with four digits.
std::optional<int> year_at(const SentenceView& sentence, std::size_t token);
// "9", "9th": a day of a month.
std::optional<unsigned> day_of_month_at(const SentenceView& sentence, std::size_t token);
// "three", "3", "a": how many.
std::optional<int> count_at(const SentenceView& sentence, std::size_t token, std::size_t& length);

}  // namespace entente::read
