// SPDX-License-Identifier: Apache-2.0
#include "engine/network_answer.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "model/balance.hpp"
#include "model/level_weights.hpp"
#include "network/frustration.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kShownTriads = 12;
constexpr std::chrono::milliseconds kTimeForCamps{10'000};
// A tie counts as friendly where material help is at least this probable, as hostile where hostility is.
constexpr double kClearProb = 0.5;

// Who is friend or foe in the latest month, over all held pairs.
struct SignedNetwork {
  std::vector<ActorId> actors;
  network::SignedGraph graph;
  std::vector<double> signs;  // [pair], expected, in [-1, 1]
};

std::optional<bool> is_friendly(const PerLevel<double>& prob) {
  if (prob[index_of(Level::hostile)] >= kClearProb) {
    return false;
  }
  const double material =
      prob[index_of(Level::transactional)] + prob[index_of(Level::tactical)] + prob[index_of(Level::strategic)];
  return material >= kClearProb ? std::optional(true) : std::nullopt;
}

SignedNetwork signed_network(const WholeSystem& whole) {
  SignedNetwork signed_ties;
  std::map<ActorId, std::uint32_t> numbers;
  const auto number_of = [&](const ActorId& actor) {
    const auto [place, is_new] = numbers.emplace(actor, static_cast<std::uint32_t>(numbers.size()));
    if (is_new) {
      signed_ties.actors.push_back(actor);
    }
    return place->second;
  };
  for (std::size_t pair = 0; pair < whole.pairs.size(); ++pair) {
    const PerLevel<double> prob = infer::posterior_in_field(whole.field, pair).prob.back();
    signed_ties.signs.push_back(model::dot(prob, model::kTieSigns));
    if (const std::optional<bool> friendly = is_friendly(prob)) {
      signed_ties.graph.edges.push_back(
          {number_of(whole.pairs[pair].first), number_of(whole.pairs[pair].second), *friendly});
    }
  }
  signed_ties.graph.actor_count = signed_ties.actors.size();
  return signed_ties;
}

std::string tie_in_words(const SignedNetwork& signed_ties, const network::SignedEdge& edge,
                         const ActorRegistry& actors) {
  return actors.name_of(signed_ties.actors[edge.a]) + " and " + actors.name_of(signed_ties.actors[edge.b]) +
         (edge.is_friendly ? " (friendly, in two camps)" : " (hostile, in one camp)");
}

CampsAnswer answer_camps(const SignedNetwork& signed_ties, const ActorRegistry& actors) {
  const network::Frustration found = network::frustration_index(signed_ties.graph, {.time_limit = kTimeForCamps});
  CampsAnswer answer{.tie_count = signed_ties.graph.edges.size(),
                     .frustration_index = found.index,
                     .lower_bound = found.lower_bound,
                     .is_proven = found.is_proven};
  for (std::size_t actor = 0; actor < signed_ties.actors.size(); ++actor) {
    (found.camps[actor] == 0 ? answer.first : answer.second).push_back(actors.name_of(signed_ties.actors[actor]));
  }
  if (answer.first.size() < answer.second.size()) {
    std::swap(answer.first, answer.second);
  }
  for (const network::SignedEdge& edge : signed_ties.graph.edges) {
    if ((found.camps[edge.a] == found.camps[edge.b]) != edge.is_friendly) {
      answer.broken.push_back(tie_in_words(signed_ties, edge, actors));
    }
  }
  return answer;
}

const ActorId& shared_actor(const Pair& left, const Pair& right) {
  return right.contains(left.first) ? left.first : left.second;
}

Triad triad_of(const WholeSystem& whole, const SignedNetwork& signed_ties, const ActorRegistry& actors,
               std::size_t pair, const infer::OtherSides& sides) {
  const ActorId& third = shared_actor(whole.pairs[sides.left], whole.pairs[sides.right]);
  const Pair& own = whole.pairs[pair];
  const bool left_is_of_first = whole.pairs[sides.left].contains(own.first);
  const std::size_t of_first = left_is_of_first ? sides.left : sides.right;
  const std::size_t of_second = left_is_of_first ? sides.right : sides.left;
  Triad triad{.names = {actors.name_of(own.first), actors.name_of(own.second), actors.name_of(third)},
              .actors = {own.first, own.second, third},
              .signs = {signed_ties.signs[pair], signed_ties.signs[of_first], signed_ties.signs[of_second]}};
  triad.pull = triad.signs[0] * triad.signs[1] * triad.signs[2];
  return triad;
}

// The triads of a pair that stands before the two others in the list.
std::vector<Triad> triads_from(const WholeSystem& whole, const SignedNetwork& signed_ties, const ActorRegistry& actors,
                               std::size_t pair) {
  std::vector<Triad> triads;
  for (const infer::OtherSides& sides : whole.system->triangles(pair)) {
    if (sides.left >= pair && sides.right >= pair) {
      triads.push_back(triad_of(whole, signed_ties, actors, pair, sides));
    }
  }
  return triads;
}

// Each triad once: as seen from the pair that stands first in the list.
std::vector<Triad> triads_of(const WholeSystem& whole, const SignedNetwork& signed_ties, const ActorRegistry& actors) {
  std::vector<Triad> triads;
  for (std::size_t pair = 0; pair < whole.pairs.size(); ++pair) {
    std::ranges::move(triads_from(whole, signed_ties, actors, pair), std::back_inserter(triads));
  }
  std::ranges::sort(triads, {}, [](const Triad& each) { return std::pair(-std::abs(each.pull), each.actors); });
  triads.resize(std::min(triads.size(), kShownTriads));
  return triads;
}

}  // namespace

NetworkAnswer answer_network(const SystemQuestion& question, const OpenProject& opened) {
  const KnownClaims known = known_claims(opened, question.as_of);
  const Month last = month_of(question.as_of);
  const WholeSystem whole = infer_whole_system({opened.actors, opened.sources}, known, {last, last, std::nullopt});
  const SignedNetwork signed_ties = signed_network(whole);
  return {.pairs = rows_of_all_pairs(whole, known, question, opened),
          .triads = triads_of(whole, signed_ties, opened.actors),
          .camps = answer_camps(signed_ties, opened.actors)};
}

}  // namespace entente::engine
