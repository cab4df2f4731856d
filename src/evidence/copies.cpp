// SPDX-License-Identifier: Apache-2.0
#include "evidence/copies.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <unordered_map>

#include "evidence/groups.hpp"

namespace entente::evidence {
namespace {

// Keeps ceil() from counting a rounding error of s * n as one more member.
constexpr double kRoundingSlack = 1e-9;

// Two sets with Jaccard similarity s share at least ceil(s n) of the n members of each, hence one of the first
// n - ceil(s n) + 1 in any order common to both. Rarest first keeps the lists that are looked up short.
std::vector<Shingles> rarest_shingles(const std::vector<Shingles>& sets) {
  std::unordered_map<std::uint64_t, std::size_t> frequency;
  for (const Shingles& set : sets) {
    for (const std::uint64_t shingle : set) {
      ++frequency[shingle];
    }
  }
  std::vector<Shingles> rarest = sets;
  for (Shingles& set : rarest) {
    std::ranges::sort(set, {},
                      [&frequency](std::uint64_t shingle) { return std::pair(frequency.at(shingle), shingle); });
    const auto needed =
        static_cast<std::size_t>(std::ceil(kCopySimilarity * static_cast<double>(set.size()) - kRoundingSlack));
    set.resize(set.empty() ? 0 : set.size() - needed + 1);
  }
  return rarest;
}

// The earlier sets that share one of this set's rarest shingles; notes this set as a holder of them.
std::vector<std::size_t> take_candidates(const Shingles& rarest, std::size_t set,
                                         std::unordered_map<std::uint64_t, std::vector<std::size_t>>& holders) {
  std::vector<std::size_t> candidates;
  for (const std::uint64_t shingle : rarest) {
    std::vector<std::size_t>& earlier = holders[shingle];
    const auto newest = static_cast<std::ptrdiff_t>(std::min(earlier.size(), kMostHolders));
    candidates.insert(candidates.end(), earlier.end() - newest, earlier.end());
    earlier.push_back(set);
  }
  std::ranges::sort(candidates);
  const auto repeated = std::ranges::unique(candidates);
  candidates.erase(repeated.begin(), repeated.end());
  return candidates;
}

// Joins two texts that are alike, unless they are together already.
void join_if_alike(const std::vector<Shingles>& sets, const std::vector<std::size_t>& firsts,
                   std::pair<std::size_t, std::size_t> pair, Groups& groups) {
  const auto [left, right] = pair;
  const bool is_together = groups.first_of(firsts[left]) == groups.first_of(firsts[right]);
  if (!is_together && jaccard(sets[left], sets[right]) >= kCopySimilarity) {
    groups.join(firsts[left], firsts[right]);
  }
}

void join_similar(const std::vector<Shingles>& sets, const std::vector<std::size_t>& firsts, Groups& groups) {
  const std::vector<Shingles> rarest = rarest_shingles(sets);
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> holders;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    for (const std::size_t candidate : take_candidates(rarest[i], i, holders)) {
      join_if_alike(sets, firsts, {candidate, i}, groups);
    }
  }
}

}  // namespace

std::vector<std::size_t> copy_groups(std::span<const std::string_view> texts) {
  Groups groups(texts.size());
  std::map<Shingles, std::size_t> first_with;
  std::vector<Shingles> sets;
  std::vector<std::size_t> firsts;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Shingles set = shingles_of(texts[i]);
    if (set.empty()) {
      continue;
    }
    const auto [known, is_new] = first_with.emplace(set, i);
    if (is_new) {
      sets.push_back(set);
      firsts.push_back(i);
    } else {
      groups.join(known->second, i);
    }
  }
  join_similar(sets, firsts, groups);
  std::vector<std::size_t> first_members(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    first_members[i] = groups.first_of(i);
  }
  return first_members;
}

}  // namespace entente::evidence
