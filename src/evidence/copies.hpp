// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace entente::evidence {

// Texts whose sets of three-word shingles have a Jaccard similarity from here up are copies of each other.
inline constexpr double kCopySimilarity = 0.6;
// Shorter quotes are never taken for copies: two authors may well come to the same few words.
inline constexpr std::size_t kFewestCopiedWords = 8;

// The group of each text, as the place of its first member; copies share a group, also through a third text.
// Exact. Cost: about linear in the number of texts, since only each text's rarest shingles are looked up.
std::vector<std::size_t> copy_groups(std::span<const std::string_view> texts);

}  // namespace entente::evidence
