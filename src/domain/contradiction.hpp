// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/answer.hpp"
#include "domain/pair.hpp"

namespace entente {

// Why two statements cannot both hold.
enum class ContradictionKind : std::uint8_t {
  denial,     // one affirms what the other denies, or what can be only where the denied also is
  levels,     // open fighting and close co-operation of the same time
  opposites,  // two circumstances that exclude each other: close and far in ideology
  direction,  // each is said to command the other
  only,       // "the only X" against another X
};

// Who contradicts whom, the most telling first.
enum class ContradictionVoices : std::uint8_t {
  one_voice_one_document,  // a voice against itself in one text
  one_voice,               // a voice against itself in different texts
  apart_from_the_pair,     // voices of which neither is one of the two spoken of
  one_of_the_pair,         // one of the two against somebody else
};

std::string_view to_word(ContradictionKind kind);
std::string_view to_word(ContradictionVoices voices);

// Two statements that cannot both hold, with their quotes. A statement that is no claim about two organisations ("the
// only X") has no claim id.
struct Contradiction {
  ContradictionKind kind = ContradictionKind::denial;
  ContradictionVoices voices = ContradictionVoices::apart_from_the_pair;
  bool is_within_document = false;
  ShownClaim left;  // affirms, where the other denies; else the earlier one
  ShownClaim right;
  std::string reason;      // in plain words
  std::vector<Pair> also;  // other pairs of which the same two sentences contradict each other
  std::size_t others = 0;  // further pairs of claims in which the same two voices contradict each other in this way
};

}  // namespace entente
