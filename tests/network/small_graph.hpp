// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "math/random.hpp"
#include "network/signed_graph.hpp"

namespace entente::network {

// Ties drawn as "0+1 1-2": actor 0 and 1 are friends, 1 and 2 foes. One digit an actor.
inline SignedGraph draw_graph(std::initializer_list<std::string_view> ties) {
  SignedGraph graph;
  for (const std::string_view tie : ties) {
    const auto a = static_cast<std::uint32_t>(tie[0] - '0');
    const auto b = static_cast<std::uint32_t>(tie[2] - '0');
    graph.edges.push_back({a, b, tie[1] == '+'});
    graph.actor_count = std::max<std::size_t>(graph.actor_count, std::max(a, b) + std::size_t{1});
  }
  return graph;
}

inline std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(std::size_t actors) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t a = 0; a < actors; ++a) {
    for (std::uint32_t b = a + 1; b < actors; ++b) {
      pairs.emplace_back(a, b);
    }
  }
  return pairs;
}

// Each pair is tied with probability tie_prob, and hostile in two of five.
inline SignedGraph random_graph(std::size_t actors, double tie_prob, std::uint64_t seed) {
  math::RandomStream stream(seed, 0);
  SignedGraph graph{actors, {}};
  for (const auto& [a, b] : pairs_of(actors)) {
    if (stream.next_uniform() < tie_prob) {
      graph.edges.push_back({a, b, stream.next_uniform() < 0.6});
    }
  }
  return graph;
}

// The least number of frustrated ties by trying all camps.
inline std::size_t least_by_trying_all(const SignedGraph& graph) {
  std::size_t least = graph.edges.size();
  for (std::uint32_t number = 0; number < (std::uint32_t{1} << graph.actor_count); ++number) {
    Camps camps(graph.actor_count);
    for (std::size_t actor = 0; actor < camps.size(); ++actor) {
      camps[actor] = static_cast<std::uint8_t>(number >> actor & 1U);
    }
    least = std::min(least, frustrated_ties(graph, camps));
  }
  return least;
}

}  // namespace entente::network
