// SPDX-License-Identifier: Apache-2.0
// How long does it take to smooth one pair over 240 months?
#include <benchmark/benchmark.h>

#include "infer/scaled_smoothing.hpp"
#include "infer/smoothing.hpp"
#include "math/random.hpp"

namespace entente::infer {
namespace {

constexpr std::size_t kMonths = 240;

// Evidence in every `gap`-th month.
LogLikelihood make_likelihood(std::size_t gap) {
  math::RandomStream stream(1, 0);
  LogLikelihood log_likelihood(kMonths, PerLevel<double>{});
  for (std::size_t t = 0; t < kMonths; t += gap) {
    for (double& entry : log_likelihood[t]) {
      entry = stream.next_normal();
    }
  }
  return log_likelihood;
}

void count_steps(benchmark::State& state) {
  state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(kMonths));
}

void smooth_with(benchmark::State& state, const Smoother& smoother) {
  const model::Chain chain = model::make_chain(model::Parameters{});
  const LogLikelihood log_likelihood = make_likelihood(static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(smoother.smooth(chain, log_likelihood));
  }
  count_steps(state);
}

void smooth_scaled_240_months(benchmark::State& state) { smooth_with(state, smoothers().front()); }
void smooth_in_log_space_240_months(benchmark::State& state) { smooth_with(state, smoothers().back()); }

void filter_last_of_240_months(benchmark::State& state) {
  const model::Chain chain = model::make_chain(model::Parameters{});
  const LogLikelihood log_likelihood = make_likelihood(static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] auto round : state) {
    benchmark::DoNotOptimize(filter_last(chain, log_likelihood));
  }
  count_steps(state);
}

// The argument is the gap between months with evidence: every month, and one a year.
BENCHMARK(smooth_scaled_240_months)->Arg(1)->Arg(12);
BENCHMARK(smooth_in_log_space_240_months)->Arg(1);
BENCHMARK(filter_last_of_240_months)->Arg(1)->Arg(12);

}  // namespace
}  // namespace entente::infer
