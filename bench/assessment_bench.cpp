// SPDX-License-Identifier: Apache-2.0
// How long does it take to assess a pair that thousands of claims speak of?
#include <benchmark/benchmark.h>

#include <array>
#include <string>

#include "engine/assessment.hpp"
#include "math/random.hpp"

namespace entente::engine {
namespace {

constexpr std::array kRelations{Relation::cooperates,      Relation::coordinates, Relation::supplies,
                                Relation::allied,          Relation::fights,      Relation::distrusts,
                                Relation::shares_adversary};
constexpr std::array kTimes{TimeKind::not_stated, TimeKind::not_stated, TimeKind::past, TimeKind::future};
constexpr std::size_t kVoices = 40;   // publishers and speaking organisations
constexpr std::size_t kWords = 2000;  // of the language that quotes are made of
constexpr int kDays = 7300;           // twenty years

class Picker {
 public:
  std::size_t operator()(std::size_t count) {
    return static_cast<std::size_t>(stream_.next_uniform() * static_cast<double>(count));
  }

 private:
  math::RandomStream stream_{7, 0};
};

Claim make_claim(Picker& pick, std::size_t number) {
  Claim claim;
  claim.id = ClaimId{"claim" + std::to_string(number)};
  claim.document = DocumentId{"doc" + std::to_string(number / 5)};
  claim.span = {static_cast<std::int32_t>(number % 5) * 100, static_cast<std::int32_t>(number % 5) * 100 + 60};
  for (int word = 0; word < 15; ++word) {
    claim.quote += "word" + std::to_string(pick(kWords)) + " ";
  }
  if (pick(3) == 0) {
    claim.speaker = {VoiceKind::actor, ActorId{"actor" + std::to_string(pick(kVoices))}};
  }
  claim.a = ActorId{"actor0"};
  claim.b = ActorId{"actor1"};
  claim.relation = kRelations[pick(kRelations.size())];
  claim.polarity = pick(4) == 0 ? Polarity::denied : Polarity::affirmed;
  claim.when.kind = kTimes[pick(kTimes.size())];
  return claim;
}

AssessmentRequest make_request(std::size_t claims) {
  AssessmentRequest request{.a = ActorId{"actor0"},
                            .b = ActorId{"actor1"},
                            .axis = {make_month(2004, 1), make_month(2023, 12)},
                            .as_of = make_date(2023, 12, 31)};
  Picker pick;
  for (std::size_t number = 0; number < claims; ++number) {
    request.claims.push_back(make_claim(pick, number));
    Document document{.id = request.claims.back().document};
    document.metadata.publisher = "Paper " + std::to_string(pick(kVoices));
    document.metadata.published = make_date(2004, 1, 1) + std::chrono::days{static_cast<int>(pick(kDays))};
    request.documents.emplace(document.id, document);
  }
  return request;
}

void assess_one_pair(benchmark::State& state) {
  const AssessmentRequest request = make_request(static_cast<std::size_t>(state.range(0)));
  const ActorRegistry actors;
  std::size_t observations = 0;
  for ([[maybe_unused]] auto round : state) {
    const Assessment assessment = make_assessment(request, actors);
    observations = assessment.reasons_for.size() + assessment.reasons_against.size();
  }
  state.counters["observations"] = static_cast<double>(observations);
}

BENCHMARK(assess_one_pair)->Arg(25)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::engine
