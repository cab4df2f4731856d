// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// That one of two names stands for a part of the other, or leads it; places in the list of names.
struct PartRelation {
  enum class Kind : std::uint8_t { part_of, led_by };
  Kind kind = Kind::part_of;
  std::size_t part = 0;   // or who is led
  std::size_t whole = 0;  // or who leads
};

// By the words between two neighbours of `names` (places in one sentence, in text order, none inside another), spread
// over the list that the second one opens: "ALPHA, which includes BRAVO and CHARLIE".
std::vector<PartRelation> find_parts(const SentenceView& sentence, const std::vector<TokenRange>& names);

// The last of the names that stand in one list with `name`: "A, B and C".
std::size_t last_in_list(const SentenceView& sentence, const std::vector<TokenRange>& names, std::size_t name);

}  // namespace entente::read
