// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente::network {

// A tie between two actors that holds (friends) or sets apart (foes).
struct SignedEdge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  bool is_friendly = true;
};

// Who is with whom, who against whom; each pair once, no ties of an actor with itself.
struct SignedGraph {
  std::size_t actor_count = 0;
  std::vector<SignedEdge> edges;
};

// Which of two camps an actor is in: [actor], 0 or 1.
using Camps = std::vector<std::uint8_t>;

// Number of friendly ties between the camps and of hostile ties inside one: the ties that break balance.
std::size_t frustrated_ties(const SignedGraph& graph, const Camps& camps);

// Parts that share no tie-closed circle fall apart: the blocks of the graph (largest parts that no single actor parts).
// The least number of frustrated ties is the sum over blocks, and ties that are a block alone are never frustrated.
// Each block's actors are numbered anew; `actors` gives the old numbers.
struct Block {
  SignedGraph graph;
  std::vector<std::uint32_t> actors;
};
std::vector<Block> blocks_of(const SignedGraph& graph);

// Camps of the whole graph from the camps of its blocks: a block is turned over where it meets one that was placed.
Camps join_camps(const SignedGraph& graph, const std::vector<Block>& blocks, const std::vector<Camps>& camps);

}  // namespace entente::network
