// SPDX-License-Identifier: Apache-2.0
// How long does one mean-field sweep over a large system of pairs take, and how does it grow?
#include <benchmark/benchmark.h>

#include <cmath>
#include <set>

#include "infer/system/batch_smoothing.hpp"
#include "infer/system/mean_field.hpp"
#include "math/random.hpp"
#include "model/chain.hpp"

namespace entente::infer {
namespace {

constexpr std::size_t kEvidenceEach = 3;  // periods of a pair with evidence

std::size_t draw_below(math::RandomStream& stream, std::size_t bound) {
  return static_cast<std::size_t>(stream.next_uniform() * static_cast<double>(bound));
}

std::vector<PeriodLikelihood> draw_evidence(math::RandomStream& stream, std::size_t periods) {
  std::set<std::size_t> chosen;
  while (chosen.size() < std::min(kEvidenceEach, periods)) {
    chosen.insert(draw_below(stream, periods));
  }
  std::vector<PeriodLikelihood> evidence;
  for (const std::size_t period : chosen) {
    evidence.push_back({.period = period});
    for (double& entry : evidence.back().log_likelihood) {
      entry = stream.next_normal();
    }
  }
  return evidence;
}

struct Size {
  std::size_t actors = 0;
  std::size_t pairs = 0;
  std::size_t periods = 0;
};

PairSystem draw_system(const Size& size) {
  math::RandomStream stream(1, 0);
  std::set<std::pair<std::size_t, std::size_t>> held;
  while (held.size() < size.pairs) {
    const std::size_t first = draw_below(stream, size.actors);
    const std::size_t second = draw_below(stream, size.actors);
    if (first < second) {
      held.emplace(first, second);
    }
  }
  std::vector<SystemPair> pairs;
  pairs.reserve(held.size());
  for (const auto& [first, second] : held) {
    pairs.push_back({first, second, 0.0, draw_evidence(stream, size.periods)});
  }
  return {std::move(pairs), size.periods};
}

void sweep(benchmark::State& state, const Size& size, std::size_t threads) {
  const PairSystem system = draw_system(size);
  Field field = make_field(system, model::Parameters{});
  run_mean_field(field, {.max_sweeps = 1, .threads = threads});
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(run_mean_field(field, {.max_sweeps = 1, .tolerance = 0, .threads = threads}));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(size.pairs * size.periods));
}

// Actors grow with the root of the pairs, so that a fifth of all pairs is held.
void sweep_of_pairs(benchmark::State& state) {
  const auto pairs = static_cast<std::size_t>(state.range(0));
  const auto actors = static_cast<std::size_t>(std::sqrt(10.0 * static_cast<double>(pairs)));
  sweep(state, {actors, pairs, 240}, 2);
}
// The number of third actors is held, so that only the number of pairs grows.
void sweep_of_sparse_pairs(benchmark::State& state) {
  const auto pairs = static_cast<std::size_t>(state.range(0));
  sweep(state, {pairs / 10, pairs, 240}, 2);
}
void sweep_of_periods(benchmark::State& state) {
  sweep(state, {100, 1000, static_cast<std::size_t>(state.range(0))}, 1);
}

// Pairs side by side with nothing but evidence: the smoothing itself.
void smooth_batch(benchmark::State& state) {
  const model::Parameters parameters;
  BatchSmoother smoother(model::transition_factors(parameters));
  math::RandomStream stream(1, 0);
  Batch batch{std::vector<LaneLevels>(240), std::vector<math::Lanes>(240), {}};
  for (LaneLevels& levels : batch.likelihood) {
    levels.fill(math::all_lanes(1.0));
    levels[3] = math::Lanes{stream.next_uniform(), stream.next_uniform()};
  }
  const PerLevel<double> start = model::make_chain(parameters).initial_prob;
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    batch.initial_prob[level] = math::all_lanes(start[level]);
  }
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(smoother.smooth(batch));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * 240 *
                          static_cast<std::int64_t>(math::kLaneCount));
}

// The neighbours of one pair after a new claim, in the largest system.
void one_new_claim(benchmark::State& state) {
  PairSystem system = draw_system({1000, 100'000, 240});
  Field field = make_field(system, model::Parameters{});
  run_mean_field(field, {.max_sweeps = 2});
  std::size_t pair = 0;
  for ([[maybe_unused]] auto round : state) {
    update_around(field, pair, 1);
    pair = (pair + 977) % system.size();
  }
}

BENCHMARK(smooth_batch);
BENCHMARK(sweep_of_pairs)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sweep_of_sparse_pairs)->Arg(1000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(sweep_of_periods)->Arg(60)->Arg(120)->Arg(240)->Arg(480)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(one_new_claim)->Unit(benchmark::kMillisecond)->UseRealTime();

}  // namespace
}  // namespace entente::infer
