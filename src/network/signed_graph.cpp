// SPDX-License-Identifier: Apache-2.0
#include "network/signed_graph.hpp"

#include <algorithm>
#include <limits>
#include <map>

namespace entente::network {
namespace {

constexpr std::uint32_t kUnseen = std::numeric_limits<std::uint32_t>::max();

// Places of the edges at each actor: [actor].
std::vector<std::vector<std::uint32_t>> edges_at(const SignedGraph& graph) {
  std::vector<std::vector<std::uint32_t>> places(graph.actor_count);
  for (std::uint32_t place = 0; place < graph.edges.size(); ++place) {
    places[graph.edges[place].a].push_back(place);
    places[graph.edges[place].b].push_back(place);
  }
  return places;
}

// Blocks by depth-first search with an edge stack [Hopcroft Tarjan 1973]; no recursion, so that long chains of actors
// need no deep stack.
class BlockSearch {
 public:
  explicit BlockSearch(const SignedGraph& graph)
      : graph_(graph), places_(edges_at(graph)), depth_(graph.actor_count, kUnseen), lowest_(graph.actor_count, 0) {}

  // The edges of each block.
  std::vector<std::vector<std::uint32_t>> run() {
    for (std::uint32_t actor = 0; actor < graph_.actor_count; ++actor) {
      if (depth_[actor] == kUnseen) {
        search_from(actor);
      }
    }
    return std::move(blocks_);
  }

 private:
  struct Visit {
    std::uint32_t actor;
    std::uint32_t by_edge;  // place of the edge that led here
    std::size_t next = 0;   // in places_[actor]
  };

  void search_from(std::uint32_t actor) {
    enter(actor, kUnseen);
    while (!path_.empty()) {
      go_on();
    }
  }

  void enter(std::uint32_t actor, std::uint32_t by_edge) {
    depth_[actor] = static_cast<std::uint32_t>(path_.size());
    lowest_[actor] = depth_[actor];
    path_.push_back({actor, by_edge});
  }

  void go_on() {
    Visit& visit = path_.back();
    if (visit.next == places_[visit.actor].size()) {
      leave();
      return;
    }
    const std::uint32_t place = places_[visit.actor][visit.next++];
    const SignedEdge& edge = graph_.edges[place];
    const std::uint32_t other = edge.a == visit.actor ? edge.b : edge.a;
    if (depth_[other] == kUnseen) {
      open_.push_back(place);
      enter(other, place);
    } else if (place != visit.by_edge && depth_[other] < depth_[visit.actor]) {
      open_.push_back(place);
      lowest_[visit.actor] = std::min(lowest_[visit.actor], depth_[other]);
    }
  }

  void leave() {
    const Visit left = path_.back();
    path_.pop_back();
    if (path_.empty()) {
      return;
    }
    const std::uint32_t parent = path_.back().actor;
    lowest_[parent] = std::min(lowest_[parent], lowest_[left.actor]);
    if (lowest_[left.actor] >= depth_[parent]) {
      close_block(left.by_edge);
    }
  }

  void close_block(std::uint32_t first_edge) {
    const auto first = std::ranges::find(open_, first_edge);
    blocks_.emplace_back(first, open_.end());
    open_.erase(first, open_.end());
  }

  const SignedGraph& graph_;
  std::vector<std::vector<std::uint32_t>> places_;
  std::vector<std::uint32_t> depth_;
  std::vector<std::uint32_t> lowest_;
  std::vector<Visit> path_;
  std::vector<std::uint32_t> open_;
  std::vector<std::vector<std::uint32_t>> blocks_;
};

Block make_block(const SignedGraph& graph, const std::vector<std::uint32_t>& edges) {
  Block block;
  std::map<std::uint32_t, std::uint32_t> numbers;
  const auto number_of = [&](std::uint32_t actor) {
    const auto [place, is_new] = numbers.emplace(actor, static_cast<std::uint32_t>(numbers.size()));
    if (is_new) {
      block.actors.push_back(actor);
    }
    return place->second;
  };
  for (const std::uint32_t place : edges) {
    const SignedEdge& edge = graph.edges[place];
    const std::uint32_t a = number_of(edge.a);
    block.graph.edges.push_back({a, number_of(edge.b), edge.is_friendly});
  }
  block.graph.actor_count = block.actors.size();
  return block;
}

// Places blocks one after the other, each turned so that it agrees with the actor by which it was reached.
class CampJoiner {
 public:
  CampJoiner(const SignedGraph& graph, const std::vector<Block>& blocks, const std::vector<Camps>& camps)
      : blocks_(blocks),
        camps_(camps),
        blocks_at_(graph.actor_count),
        joined_(graph.actor_count, kUnplaced),
        is_placed_(blocks.size(), false) {
    for (std::size_t block = 0; block < blocks.size(); ++block) {
      for (const std::uint32_t actor : blocks[block].actors) {
        blocks_at_[actor].push_back(block);
      }
    }
  }

  Camps run() {
    for (std::uint32_t first = 0; first < joined_.size(); ++first) {
      if (joined_[first] == kUnplaced) {
        joined_[first] = 0;
        waiting_.push_back(first);
        place_waiting();
      }
    }
    return std::move(joined_);
  }

 private:
  static constexpr std::uint8_t kUnplaced = 2;

  void place_waiting() {
    while (!waiting_.empty()) {
      const std::uint32_t actor = waiting_.back();
      waiting_.pop_back();
      for (const std::size_t block : blocks_at_[actor]) {
        place(block, actor);
      }
    }
  }

  void place(std::size_t block, std::uint32_t actor) {
    if (is_placed_[block]) {
      return;
    }
    is_placed_[block] = true;
    const auto& members = blocks_[block].actors;
    const auto own = static_cast<std::size_t>(std::ranges::find(members, actor) - members.begin());
    const bool is_turned = camps_[block][own] != joined_[actor];
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (i != own) {
        joined_[members[i]] = static_cast<std::uint8_t>(is_turned ? 1 - camps_[block][i] : camps_[block][i]);
        waiting_.push_back(members[i]);
      }
    }
  }

  const std::vector<Block>& blocks_;
  const std::vector<Camps>& camps_;
  std::vector<std::vector<std::size_t>> blocks_at_;  // [actor]
  Camps joined_;
  std::vector<bool> is_placed_;  // [block]
  std::vector<std::uint32_t> waiting_;
};

}  // namespace

std::size_t frustrated_ties(const SignedGraph& graph, const Camps& camps) {
  return static_cast<std::size_t>(std::ranges::count_if(
      graph.edges, [&](const SignedEdge& edge) { return (camps[edge.a] == camps[edge.b]) != edge.is_friendly; }));
}

std::vector<Block> blocks_of(const SignedGraph& graph) {
  std::vector<Block> blocks;
  for (const auto& edges : BlockSearch(graph).run()) {
    blocks.push_back(make_block(graph, edges));
  }
  return blocks;
}

Camps join_camps(const SignedGraph& graph, const std::vector<Block>& blocks, const std::vector<Camps>& camps) {
  return CampJoiner(graph, blocks, camps).run();
}

}  // namespace entente::network
