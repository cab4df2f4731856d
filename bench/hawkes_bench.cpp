// SPDX-License-Identifier: Apache-2.0
// How long do a pass over a million events of 16 streams, and a full fit, take?
#include <benchmark/benchmark.h>

#include <cmath>
#include <map>
#include <numeric>
#include <vector>

#include "signals/hawkes/goodness.hpp"
#include "signals/hawkes/simulate.hpp"

namespace entente::signals {
namespace {

constexpr std::size_t kStreams = 16;
constexpr double kDecay = 2.0;

// Each stream excites itself and the next one; the first excites all a little.
double branching_between(std::size_t from, std::size_t to) {
  const double onward = to == (from + 1) % kStreams ? 0.2 : 0.0;
  return from == to ? 0.3 : onward + (from == 0 ? 0.02 : 0.0);
}

HawkesWorld world_of_size(double events) {
  HawkesWorld world;
  world.shapes.assign(kStreams * kStreams, Shape{std::log(kDecay), 0});
  for (std::size_t pair = 0; pair < kStreams * kStreams; ++pair) {
    world.branching.push_back(branching_between(pair / kStreams, pair % kStreams));
  }
  for (std::size_t stream = 0; stream < kStreams; ++stream) {
    world.names.push_back("stream " + std::to_string(stream));
    world.baseline.push_back({1.0});
  }
  constexpr double kEventsAUnit = 33.5;  // of this world in the long run
  world.edges.edges = {0, events / kEventsAUnit};
  return world;
}

const EventSeries& series_of_size(std::int64_t events) {
  static std::map<std::int64_t, EventSeries> made;
  const auto found = made.find(events);
  if (found != made.end()) {
    return found->second;
  }
  const auto world = world_of_size(static_cast<double>(events));
  return made.emplace(events, make_event_series(simulate(world, math::RandomStream(1, 0)).streams).value())
      .first->second;
}

HawkesLikelihood likelihood_of(const EventSeries& series, DecaySharing sharing,
                               const std::vector<std::uint32_t>& targets) {
  return {series, {make_kernel(KernelKind::exponential, series), sharing, equal_pieces(series, 1)}, targets};
}

std::vector<double> some_parameters(const HawkesLikelihood& likelihood) {
  const ParameterLayout& layout = likelihood.layout();
  std::vector<double> parameters(layout.size(), 0.05);
  for (std::size_t group = 0; group < layout.group_count; ++group) {
    parameters[layout.shape(group, 0)] = std::log(kDecay);
  }
  return parameters;
}

void count_events(benchmark::State& state, const EventSeries& series) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                          static_cast<std::int64_t>(series.time.size()));
}

void pass(benchmark::State& state, DecaySharing sharing, math::Derivatives derivatives) {
  const EventSeries& series = series_of_size(state.range(0));
  std::vector<std::uint32_t> targets(kStreams);
  std::iota(targets.begin(), targets.end(), 0U);
  const HawkesLikelihood likelihood = likelihood_of(series, sharing, targets);
  const std::vector<double> parameters = some_parameters(likelihood);
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(likelihood.evaluate(parameters, derivatives));
  }
  count_events(state, series);
}

void gradient_one_decay(benchmark::State& state) { pass(state, DecaySharing::all, math::Derivatives::first); }
void gradient_decay_a_source(benchmark::State& state) {
  pass(state, DecaySharing::by_source, math::Derivatives::first);
}
void curvature_one_decay(benchmark::State& state) { pass(state, DecaySharing::all, math::Derivatives::second); }

// All 16 targets one after another, each with its own decay.
void gradient_decay_a_target(benchmark::State& state) {
  const EventSeries& series = series_of_size(state.range(0));
  std::vector<HawkesLikelihood> likelihoods;
  likelihoods.reserve(kStreams);
  for (std::uint32_t target = 0; target < kStreams; ++target) {
    likelihoods.push_back(likelihood_of(series, DecaySharing::by_target, {target}));
  }
  for ([[maybe_unused]] auto round : state) {
    for (const HawkesLikelihood& likelihood : likelihoods) {
      benchmark::DoNotOptimize(likelihood.evaluate(some_parameters(likelihood), math::Derivatives::first));
    }
  }
  count_events(state, series);
}

void fit(benchmark::State& state, DecaySharing sharing) {
  const EventSeries& series = series_of_size(state.range(0));
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(fit_hawkes(series, {.sharing = sharing, .threads = 2}));
  }
  count_events(state, series);
}

void fit_one_decay(benchmark::State& state) { fit(state, DecaySharing::all); }
void fit_decay_a_target(benchmark::State& state) { fit(state, DecaySharing::by_target); }

void goodness(benchmark::State& state) {
  const EventSeries& series = series_of_size(state.range(0));
  const HawkesFit fitted = fit_hawkes(series, {.sharing = DecaySharing::all});
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(test_goodness(fitted, series));
  }
  count_events(state, series);
}

BENCHMARK(gradient_one_decay)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(gradient_decay_a_target)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(gradient_decay_a_source)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(curvature_one_decay)->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(fit_one_decay)->RangeMultiplier(10)->Range(10'000, 1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(fit_decay_a_target)->Arg(1'000'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(goodness)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace entente::signals
