// SPDX-License-Identifier: Apache-2.0
#include "evidence/copies.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <unordered_map>

namespace entente::evidence {
namespace {

constexpr std::size_t kShingleWords = 3;
constexpr std::uint64_t kHashStart = 14695981039346656037ULL;  // FNV-1a, 64 bits
constexpr std::uint64_t kHashPrime = 1099511628211ULL;

using Shingles = std::vector<std::uint64_t>;  // sorted, each once

// Keeps ceil() from counting a rounding error of s * n as one more member.
constexpr double kRoundingSlack = 1e-9;

constexpr bool is_word_byte(unsigned char byte) {
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

constexpr std::uint64_t in_lower_case(unsigned char byte) {
  constexpr unsigned char kLowerCaseBit = 0x20;
  return byte >= 'A' && byte <= 'Z' ? byte | kLowerCaseBit : byte;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) { return (hash ^ value) * kHashPrime; }

// Hashes of the words, without regard to ASCII case, punctuation or space.
std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  bool inside = false;
  for (const char character : text) {
    const auto byte = static_cast<unsigned char>(character);
    if (!is_word_byte(byte)) {
      inside = false;
      continue;
    }
    if (!inside) {
      words.push_back(kHashStart);
      inside = true;
    }
    words.back() = mix(words.back(), in_lower_case(byte));
  }
  return words;
}

Shingles shingles_of(std::string_view text) {
  const std::vector<std::uint64_t> words = word_hashes(text);
  Shingles shingles;
  if (words.size() < kFewestCopiedWords) {
    return shingles;
  }
  for (std::size_t i = 0; i + kShingleWords <= words.size(); ++i) {
    std::uint64_t hash = kHashStart;
    for (std::size_t word = 0; word < kShingleWords; ++word) {
      hash = mix(hash, words[i + word]);
    }
    shingles.push_back(hash);
  }
  std::ranges::sort(shingles);
  const auto repeated = std::ranges::unique(shingles);
  shingles.erase(repeated.begin(), repeated.end());
  return shingles;
}

double jaccard(const Shingles& left, const Shingles& right) {
  Shingles common;
  std::ranges::set_intersection(left, right, std::back_inserter(common));
  const auto shared = static_cast<double>(common.size());
  return shared / (static_cast<double>(left.size() + right.size()) - shared);
}

class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t first_of(std::size_t member) {
    while (parent_[member] != member) {
      parent_[member] = parent_[parent_[member]];
      member = parent_[member];
    }
    return member;
  }
  void join(std::size_t left, std::size_t right) {
    const std::size_t first_left = first_of(left);
    const std::size_t first_right = first_of(right);
    parent_[std::max(first_left, first_right)] = std::min(first_left, first_right);
  }

 private:
  std::vector<std::size_t> parent_;
};

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
    candidates.insert(candidates.end(), earlier.begin(), earlier.end());
    earlier.push_back(set);
  }
  std::ranges::sort(candidates);
  const auto repeated = std::ranges::unique(candidates);
  candidates.erase(repeated.begin(), repeated.end());
  return candidates;
}

void join_similar(const std::vector<Shingles>& sets, const std::vector<std::size_t>& firsts, Groups& groups) {
  const std::vector<Shingles> rarest = rarest_shingles(sets);
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> holders;
  for (std::size_t i = 0; i < sets.size(); ++i) {
    std::vector<std::size_t> candidates = take_candidates(rarest[i], i, holders);
    std::erase_if(candidates, [&sets, i](std::size_t each) { return jaccard(sets[each], sets[i]) < kCopySimilarity; });
    for (const std::size_t copied : candidates) {
      groups.join(firsts[copied], firsts[i]);
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
