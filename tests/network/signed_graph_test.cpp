// SPDX-License-Identifier: Apache-2.0
#include "network/signed_graph.hpp"

#include <gtest/gtest.h>

#include "network/frustration.hpp"
#include "tests/network/small_graph.hpp"

namespace entente::network {
namespace {

TEST(Blocks, part_a_network_where_one_actor_holds_it_together) {
  // Two triangles that share actor 2, and a tie to actor 5 that hangs from it.
  const auto blocks = blocks_of(draw_graph({"0+1", "1+2", "0-2", "2+3", "3-4", "2+4", "4+5"}));
  ASSERT_EQ(blocks.size(), 3U);
  std::multiset<std::size_t> sizes;
  for (const Block& block : blocks) {
    sizes.insert(block.graph.edges.size());
  }
  EXPECT_EQ(sizes, (std::multiset<std::size_t>{1, 3, 3}));
}

TEST(Blocks, hold_every_tie_once_and_the_indices_of_blocks_sum_up) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const SignedGraph graph = random_graph(10, 0.2, seed);
    std::size_t ties = 0;
    std::size_t least = 0;
    for (const Block& block : blocks_of(graph)) {
      ties += block.graph.edges.size();
      least += least_by_trying_all(block.graph);
    }
    EXPECT_EQ(ties, graph.edges.size()) << "seed " << seed;
    EXPECT_EQ(least, least_by_trying_all(graph)) << "seed " << seed;
  }
}

TEST(JoinedCamps, frustrate_as_many_ties_as_the_blocks_do) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const SignedGraph graph = random_graph(12, 0.18, seed);
    const auto blocks = blocks_of(graph);
    std::vector<Camps> camps;
    std::size_t frustrated = 0;
    for (const Block& block : blocks) {
      camps.push_back(search_camps(block.graph, seed));
      frustrated += frustrated_ties(block.graph, camps.back());
    }
    EXPECT_EQ(frustrated_ties(graph, join_camps(graph, blocks, camps)), frustrated) << "seed " << seed;
  }
}

TEST(Blocks, of_a_chain_of_a_hundred_thousand_actors_need_no_deep_stack) {
  SignedGraph chain{100'000, {}};
  for (std::uint32_t actor = 1; actor < chain.actor_count; ++actor) {
    chain.edges.push_back({actor - 1, actor, true});
  }
  EXPECT_EQ(blocks_of(chain).size(), chain.edges.size());
}

}  // namespace
}  // namespace entente::network
