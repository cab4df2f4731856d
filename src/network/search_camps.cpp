// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "math/random.hpp"
#include "network/frustration.hpp"

namespace entente::network {
namespace {

// Enough that networks of a hundred actors were met at their optimum; the bound need not be sharp.
constexpr std::uint64_t kStarts = 40;

// Ties won by a change of camp: [actor].
std::vector<int> gains(const SignedGraph& graph, const Camps& camps) {
  std::vector<int> gain(graph.actor_count, 0);
  for (const SignedEdge& edge : graph.edges) {
    const int step = (camps[edge.a] == camps[edge.b]) != edge.is_friendly ? 1 : -1;
    gain[edge.a] += step;
    gain[edge.b] += step;
  }
  return gain;
}

// Changes the camp of whoever gains until nobody does; each pass over the actors costs one pass over the ties.
Camps descend(const SignedGraph& graph, Camps camps) {
  for (bool is_moving = true; is_moving;) {
    is_moving = false;
    const std::vector<int> gain = gains(graph, camps);
    std::size_t best = 0;
    for (std::size_t actor = 1; actor < gain.size(); ++actor) {
      best = gain[actor] > gain[best] ? actor : best;
    }
    if (!gain.empty() && gain[best] > 0) {
      camps[best] = static_cast<std::uint8_t>(1 - camps[best]);
      is_moving = true;
    }
  }
  return camps;
}

}  // namespace

Camps search_camps(const SignedGraph& graph, std::uint64_t seed) {
  Camps best = descend(graph, Camps(graph.actor_count, 0));
  std::size_t least = frustrated_ties(graph, best);
  for (std::uint64_t start = 0; start < kStarts; ++start) {
    math::RandomStream stream(seed, start);
    Camps camps(graph.actor_count, 0);
    for (std::uint8_t& camp : camps) {
      camp = stream.next_uniform() < 0.5 ? 0 : 1;
    }
    camps = descend(graph, std::move(camps));
    if (const std::size_t ties = frustrated_ties(graph, camps); ties < least) {
      least = ties;
      best = std::move(camps);
    }
  }
  return best;
}

}  // namespace entente::network
