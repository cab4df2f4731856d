// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "foresee/start.hpp"
#include "infer/system/pair_system.hpp"
#include "math/random.hpp"
#include "model/chain.hpp"

namespace entente::testing {

inline PerLevel<double> random_levels(math::RandomStream& stream) {
  PerLevel<double> prob{};
  double sum = 0;
  for (double& each : prob) {
    each = stream.next_uniform() * stream.next_uniform();
    sum += each;
  }
  for (double& each : prob) {
    each /= sum;
  }
  return prob;
}

inline PerLevel<double> surely(Level level) {
  PerLevel<double> prob{};
  prob[index_of(level)] = 1;
  return prob;
}

// Calls check(month, level) for months from the first to the last and levels above the lowest.
template <class Check>
void for_each_cell(std::size_t first_month, std::size_t last_month, Check&& check) {
  for (std::size_t month = first_month; month <= last_month; ++month) {
    for (std::size_t level = 1; level < kLevelCount; ++level) {
      check(month, level);
    }
  }
}

// A system that outlives its start.
struct StartingWorld {
  infer::PairSystem system;
  foresee::SystemStart start;
  StartingWorld(infer::PairSystem pairs, std::vector<foresee::PairStart> starts)
      : system(std::move(pairs)), start{&system, std::move(starts), 0} {}
  StartingWorld(const StartingWorld&) = delete;
  StartingWorld& operator=(const StartingWorld&) = delete;
  StartingWorld(StartingWorld&&) = delete;
  StartingWorld& operator=(StartingWorld&&) = delete;
  ~StartingWorld() = default;
};

// Pairs of `actors` actors, all held, each with a level drawn at random and drives that come and go.
inline std::vector<infer::SystemPair> all_pairs_of(std::size_t actors, math::RandomStream& stream) {
  std::vector<infer::SystemPair> pairs;
  for (std::size_t first = 0; first < actors; ++first) {
    for (std::size_t second = first + 1; second < actors; ++second) {
      pairs.push_back({first, second, 0.4 * stream.next_normal(), {}});
    }
  }
  return pairs;
}

inline StartingWorld random_start(std::uint64_t seed, std::size_t actors, std::size_t months) {
  math::RandomStream stream(seed, 0);
  std::vector<infer::SystemPair> pairs = all_pairs_of(actors, stream);
  std::vector<foresee::PairStart> starts(pairs.size());
  for (foresee::PairStart& start : starts) {
    start.prob = random_levels(stream);
    for (std::size_t month = 0; month < months; ++month) {
      start.passing_drive.push_back(0.3 * stream.next_normal());
    }
  }
  return {infer::PairSystem(std::move(pairs), 1), std::move(starts)};
}

}  // namespace entente::testing
