// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::evidence {

// Hashes of a text's runs of three words, sorted, each once: what it is compared by [Broder 1997]. Without regard to
// ASCII case, punctuation and space.
using Shingles = std::vector<std::uint64_t>;

inline constexpr std::size_t kShingleWords = 3;
// Texts whose sets of shingles have a Jaccard similarity from here up are copies of each other.
inline constexpr double kCopySimilarity = 0.6;
// Shorter texts are never taken for copies: two authors may well come to the same few words.
inline constexpr std::size_t kFewestCopiedWords = 8;

// None where the text has fewer than kFewestCopiedWords words.
Shingles shingles_of(std::string_view text);

// Size of the intersection by size of the union, Broder's resemblance.
double jaccard(const Shingles& left, const Shingles& right);

}  // namespace entente::evidence
