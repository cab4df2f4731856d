// SPDX-License-Identifier: Apache-2.0
#include "network/frustration.hpp"

#include <algorithm>
#include <future>
#include <thread>
#include <utility>

namespace entente::network {
namespace {

using std::chrono::milliseconds;

// MaxSAT proves sparse networks in less; only what it leaves open is worth a second solver.
constexpr milliseconds kHeadStart{250};

// The tighter of two results on each side.
Frustration best_of(Frustration left, Frustration right) {
  const std::size_t lower_bound = std::max(left.lower_bound, right.lower_bound);
  Frustration best = right.index < left.index ? std::move(right) : std::move(left);
  best.lower_bound = std::min(lower_bound, best.index);
  best.is_proven = best.lower_bound == best.index;
  return best;
}

// Waits for MaxSAT to prove its answer; where it does not at once, CBC runs beside it and the first proof stops both.
Frustration race(const SignedGraph& block, const Camps& start, milliseconds time_limit) {
  std::atomic<bool> stop{false};
  std::future<Frustration> maxsat = std::async(std::launch::async, [&] {
    Frustration found = solve_by_maxsat(block, start, time_limit, stop);
    stop = stop || found.is_proven;
    return found;
  });
  if (maxsat.wait_for(kHeadStart) == std::future_status::ready) {
    Frustration found = maxsat.get();
    if (found.is_proven) {
      return found;
    }
    return best_of(std::move(found), solve_by_integer_programme(block, start, time_limit, stop));
  }
  Frustration found =
      solve_by_integer_programme(block, start, std::max(time_limit - kHeadStart, milliseconds{1}), stop);
  stop = stop || found.is_proven;
  return best_of(maxsat.get(), std::move(found));
}

Frustration solve_block(const SignedGraph& block, const FrustrationOptions& options, milliseconds time_left) {
  Camps start = search_camps(block, options.seed);
  if (frustrated_ties(block, start) == 0) {
    return {0, 0, true, std::move(start)};
  }
  return race(block, start, std::max(time_left, milliseconds{1}));
}

}  // namespace

Frustration frustration_index(const SignedGraph& graph, const FrustrationOptions& options) {
  const auto begin = std::chrono::steady_clock::now();
  const std::vector<Block> blocks = blocks_of(graph);
  std::vector<Camps> camps;
  Frustration total{.is_proven = true};
  for (const Block& block : blocks) {
    const auto spent = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begin);
    Frustration found = solve_block(block.graph, options, options.time_limit - spent);
    total.index += found.index;
    total.lower_bound += found.lower_bound;
    total.is_proven = total.is_proven && found.is_proven;
    camps.push_back(std::move(found.camps));
  }
  total.camps = join_camps(graph, blocks, camps);
  return total;
}

}  // namespace entente::network
