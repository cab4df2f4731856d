// SPDX-License-Identifier: Apache-2.0
#include "tests/laws/implementations.hpp"

#include <array>

#include "evidence/gather.hpp"
#include "math/random.hpp"
#include "tests/laws/world.hpp"

namespace entente::testing {
namespace {

std::size_t pick(math::RandomStream& stream, std::size_t count) {
  return static_cast<std::size_t>(stream.next_uniform() * static_cast<double>(count));
}

constexpr std::array<CertaintyInterval, 6> kHedges{CertaintyInterval{0.9, 1.0},   CertaintyInterval{0.55, 0.8},
                                                   CertaintyInterval{0.2, 0.6},   CertaintyInterval{0.2, 0.45},
                                                   CertaintyInterval{0.01, 0.05}, CertaintyInterval{0.5, 0.5}};
constexpr std::array kTimes{"", "", "", "past", "future", "2022-03-01/2022-06-30", "2022-09-01/.."};
constexpr std::array kSpeakers{"author", "author", "unnamed", "red", "blue", "state", "friend", "other"};

std::string random_line(math::RandomStream& stream, std::size_t number) {
  const RelationRow& relation = relation_table()[pick(stream, relation_table().size())];
  const std::string publisher = "Paper " + std::to_string(pick(stream, 6));
  const Date day = make_date(2022, 2, 1) + std::chrono::days{static_cast<int>(pick(stream, 690))};
  const CertaintyInterval hedge = kHedges[pick(stream, kHedges.size())];
  return "d" + std::to_string(number) + " | " + publisher + " | " + to_iso(day) + " | " +
         kSpeakers[pick(stream, kSpeakers.size())] + " | red " + std::string(relation.word) + " blue | " +
         (pick(stream, 4) == 0 ? "denied" : "affirmed") + " | " + std::to_string(hedge.low_prob) + "-" +
         std::to_string(hedge.high_prob) + " | " + kTimes[pick(stream, kTimes.size())] + "\n";
}

}  // namespace

std::vector<Implementation> implementations() {
  std::vector<Implementation> all;
  for (const infer::Smoother& smoother : infer::smoothers()) {
    all.push_back({std::string(smoother.name), [&smoother](const evidence::Evidence& evidence, const Draws& draws) {
                     return infer::infer_pair(evidence, model::Parameters{},
                                              {.seed = draws.seed, .draws = draws.count, .smoother = &smoother});
                   }});
  }
  return all;
}

evidence::Evidence gather(const engine::AssessmentRequest& request) {
  const Pair pair = make_pair_of(request.a, request.b);
  const ActorRegistry actors = small_registry();
  return evidence::gather({.pair = pair,
                           .axis = request.axis,
                           .as_of = request.as_of,
                           .claims = request.claims,
                           .surroundings = request.surroundings,
                           .documents = request.documents,
                           .sources = request.sources,
                           .actors = actors});
}

engine::AssessmentRequest random_world(std::uint64_t seed, std::size_t claims) {
  math::RandomStream stream(seed, 0);
  std::string table;
  for (std::size_t number = 0; number < claims; ++number) {
    table += random_line(stream, number);
  }
  return draw_world(table);
}

}  // namespace entente::testing
