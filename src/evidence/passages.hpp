// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente::evidence {

// The words around a claim, as told apart from other claims: reprints are looked for among claims of one statement.
struct Passage {
  std::uint64_t statement = 0;  // equal for claims that say the same
  std::string_view document;
  std::string_view text;  // empty: never a copy
};

// The group of each passage, as the place of its first member; near-duplicate passages of different documents with one
// statement share a group. Candidates are passages that agree in a band of their MinHash signatures [Broder 1997];
// each is then compared exactly (kCopySimilarity). Two passages at that similarity are found with 98 % probability, at
// .8 with all but certainty. Cost: linear in the passages, since a band is compared with few of those that share it.
std::vector<std::size_t> passage_groups(std::span<const Passage> passages);

}  // namespace entente::evidence
