// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>

#include "network/signed_graph.hpp"

namespace entente::network {

struct FrustrationOptions {
  std::chrono::milliseconds time_limit{60'000};
  std::uint64_t seed = 1;  // of the local search that gives the first bound
};

// The least number of ties that break balance (frustration index, line index of balance) [Harary 1959].
struct Frustration {
  std::size_t index = 0;        // what the camps below come to: an upper bound, and exact where proven
  std::size_t lower_bound = 0;  // equal to index where proven
  bool is_proven = false;
  Camps camps;
};

// Blocks apart; each block by Z3's MaxSAT and CBC's integer programme at once, and the first proof wins
// [Aref Wilson 2018, on the index; docs/decisions]. Where time runs out, the bounds reached.
Frustration frustration_index(const SignedGraph& graph, const FrustrationOptions& options = {});

// One exact way to solve a block; told to stop it gives the bounds reached. Each passes the same laws.
struct ExactSolver {
  const char* name;
  // `start` are camps that a local search found; `stop` may be set by another thread at any time.
  Frustration (*solve)(const SignedGraph& block, const Camps& start, std::chrono::milliseconds time_limit,
                       const std::atomic<bool>& stop);
};

Frustration solve_by_maxsat(const SignedGraph& block, const Camps& start, std::chrono::milliseconds time_limit,
                            const std::atomic<bool>& stop);
Frustration solve_by_integer_programme(const SignedGraph& block, const Camps& start,
                                       std::chrono::milliseconds time_limit, const std::atomic<bool>& stop);

// Camps that no change of one actor betters, the best of several starts: an upper bound, no proof.
Camps search_camps(const SignedGraph& graph, std::uint64_t seed);

}  // namespace entente::network
