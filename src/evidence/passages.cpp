// SPDX-License-Identifier: Apache-2.0
#include "evidence/passages.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>

#include "evidence/groups.hpp"
#include "evidence/shingles.hpp"

namespace entente::evidence {
namespace {

// 1 - (1 - s^rows)^bands is the chance that a similarity s meets in a band: .98 at .6, .9999 at .8, .12 at .2.
constexpr std::size_t kBands = 16;
constexpr std::size_t kRows = 3;
constexpr std::size_t kSignatureSize = kBands * kRows;
// Enough to join a band's groups; reprints of one text are one group, of which one stands for all.
constexpr std::size_t kMostCompared = 4;

using Signature = std::array<std::uint64_t, kSignatureSize>;

// Finaliser of SplitMix64 [Steele et al. 2014]: as good as a random permutation of the shingles for each seed.
std::uint64_t scrambled(std::uint64_t value) {
  value ^= value >> 30U;
  value *= 0xBF58476D1CE4E5B9ULL;
  value ^= value >> 27U;
  value *= 0x94D049BB133111EBULL;
  return value ^ (value >> 31U);
}

constexpr std::uint64_t kGoldenStep = 0x9E3779B97F4A7C15ULL;  // SplitMix64's, between seeds

// [Broder 1997]: the smallest image of the set under each permutation.
Signature signature_of(const Shingles& shingles) {
  Signature signature;
  signature.fill(std::numeric_limits<std::uint64_t>::max());
  for (const std::uint64_t shingle : shingles) {
    for (std::size_t i = 0; i < kSignatureSize; ++i) {
      signature[i] = std::min(signature[i], scrambled(shingle + (i + 1) * kGoldenStep));
    }
  }
  return signature;
}

std::uint64_t band_key(const Signature& signature, std::size_t band, std::uint64_t statement) {
  std::uint64_t key = scrambled(statement + (band + 1) * kGoldenStep);
  for (std::size_t row = 0; row < kRows; ++row) {
    key = scrambled(key ^ signature[band * kRows + row]);
  }
  return key;
}

class PassageJoiner {
 public:
  explicit PassageJoiner(std::span<const Passage> passages) : passages_(passages), groups_(passages.size()) {
    shingles_.reserve(passages.size());
    for (const Passage& passage : passages) {
      shingles_.push_back(shingles_of(passage.text));
    }
  }

  std::vector<std::size_t> run() {
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      if (!shingles_[i].empty()) {
        place(i);
      }
    }
    std::vector<std::size_t> first_members(passages_.size());
    for (std::size_t i = 0; i < passages_.size(); ++i) {
      first_members[i] = groups_.first_of(i);
    }
    return first_members;
  }

 private:
  void place(std::size_t passage) {
    const Signature signature = signature_of(shingles_[passage]);
    for (std::size_t band = 0; band < kBands; ++band) {
      std::vector<std::size_t>& holders = bands_[band_key(signature, band, passages_[passage].statement)];
      const bool is_joined = std::ranges::any_of(holders, [&](std::size_t holder) { return join(holder, passage); });
      if (!is_joined && holders.size() < kMostCompared) {
        holders.push_back(passage);
      }
    }
  }

  // True where the two are in one group now.
  bool join(std::size_t holder, std::size_t passage) {
    if (groups_.first_of(holder) == groups_.first_of(passage)) {
      return true;
    }
    const bool is_copy = passages_[holder].document != passages_[passage].document &&
                         jaccard(shingles_[holder], shingles_[passage]) >= kCopySimilarity;
    if (is_copy) {
      groups_.join(holder, passage);
    }
    return is_copy;
  }

  std::span<const Passage> passages_;
  std::vector<Shingles> shingles_;
  Groups groups_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> bands_;  // by band key
};

}  // namespace

std::vector<std::size_t> passage_groups(std::span<const Passage> passages) { return PassageJoiner(passages).run(); }

}  // namespace entente::evidence
