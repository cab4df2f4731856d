// SPDX-License-Identifier: Apache-2.0
// How long does it take to carry a system of pairs forward, and how does that grow with pairs and courses?
#include <benchmark/benchmark.h>

#include <vector>

#include "foresee/outlook.hpp"
#include "math/random.hpp"
#include "model/chain.hpp"

namespace entente::foresee {
namespace {

// All pairs of so many actors, each sure of nothing.
std::vector<infer::SystemPair> pairs_of(std::size_t actors) {
  math::RandomStream stream(1, 0);
  std::vector<infer::SystemPair> pairs;
  for (std::size_t first = 0; first < actors; ++first) {
    for (std::size_t second = first + 1; second < actors; ++second) {
      pairs.push_back({first, second, 0.3 * stream.next_normal(), {}});
    }
  }
  return pairs;
}

SystemStart start_of(const infer::PairSystem& system) {
  SystemStart start{.system = &system, .pairs = {}, .asked = 0};
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    start.pairs.push_back({model::make_chain(model::Parameters{}, system.pair(pair).drive).initial_prob, {}});
  }
  return start;
}

// Actors; courses. Twelve months, one thread.
void draw_outlook(benchmark::State& state) {
  const infer::PairSystem system(pairs_of(static_cast<std::size_t>(state.range(0))), 1);
  const SystemStart start = start_of(system);
  const model::Parameters parameters;
  const FieldAhead field = carry_field_ahead(start, parameters, 12);
  const PathOptions options{.paths = static_cast<std::size_t>(state.range(1)), .threads = 1};
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(look_ahead(start, field, parameters, options));
  }
  state.counters["pairs"] = static_cast<double>(system.size());
}
BENCHMARK(draw_outlook)->ArgsProduct({{5, 10, 20, 40}, {4000}})->Args({10, 1000})->Unit(benchmark::kMillisecond);

void carry_field(benchmark::State& state) {
  const infer::PairSystem system(pairs_of(static_cast<std::size_t>(state.range(0))), 1);
  const SystemStart start = start_of(system);
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(carry_field_ahead(start, model::Parameters{}, 120));
  }
}
BENCHMARK(carry_field)->Arg(10)->Arg(40)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::foresee
