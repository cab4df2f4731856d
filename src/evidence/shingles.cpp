// SPDX-License-Identifier: Apache-2.0
#include "evidence/shingles.hpp"

#include <algorithm>
#include <iterator>

namespace entente::evidence {
namespace {

constexpr std::uint64_t kHashStart = 14695981039346656037ULL;  // FNV-1a, 64 bits
constexpr std::uint64_t kHashPrime = 1099511628211ULL;

constexpr bool is_word_byte(unsigned char byte) {
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

constexpr std::uint64_t in_lower_case(unsigned char byte) {
  constexpr unsigned char kLowerCaseBit = 0x20;
  return byte >= 'A' && byte <= 'Z' ? byte | kLowerCaseBit : byte;
}

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) { return (hash ^ value) * kHashPrime; }

// Curly quotes, dashes and dots of U+2000 to U+203F are no part of words: E2 80 and one byte more.
constexpr std::size_t kMarkBytes = 3;
bool is_general_mark(std::string_view rest) { return rest.starts_with("\xE2\x80"); }

// Hashes of the words, without regard to ASCII case, punctuation or space.
std::vector<std::uint64_t> word_hashes(std::string_view text) {
  std::vector<std::uint64_t> words;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_mark = is_general_mark(text.substr(i));
    i += is_mark ? kMarkBytes - 1 : 0;
    if (is_mark || !is_word_byte(byte)) {
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

}  // namespace

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

}  // namespace entente::evidence
