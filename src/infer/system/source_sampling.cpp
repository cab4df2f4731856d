// SPDX-License-Identifier: Apache-2.0
#include "infer/system/source_sampling.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>
#include <cmath>

#include "infer/system/arena.hpp"
#include "infer/system/path_sampler.hpp"

namespace entente::infer {
namespace {

constexpr std::uint64_t kStreamsOfSources = 5ULL << 32U;  // of one seed, apart from those of other methods
constexpr double kLowerTail = 0.05;

// What one chain leaves behind; one figure a draw.
struct SourceTraces {
  Trace bias;
  Trace sensitivity;
};

// From the normal posterior of bias and sensitivity together.
SourceDraw draw_from(const SourcePosterior& posterior, math::RandomStream& stream) {
  const double first = stream.next_normal();
  const double second = stream.next_normal();
  const double slope = posterior.covariance / posterior.deviation.bias;
  const double rest =
      std::sqrt(std::max(0.0, posterior.deviation.sensitivity * posterior.deviation.sensitivity - slope * slope));
  return {posterior.mean.bias + posterior.deviation.bias * first,
          posterior.mean.sensitivity + slope * first + rest * second};
}

class Chain {
 public:
  Chain(const SourceStatements& statements, const PairSystem& system, const model::Parameters& parameters,
        math::RandomStream& stream)
      : statements_(statements),
        system_(system),
        draws_(statements.sources().size()),
        stream_(stream),
        sampler_(system_, parameters, stream) {
    // Far from each other, so that chains that have not met are seen.
    std::ranges::generate(draws_, [&stream] { return SourceDraw{stream.next_normal(), stream.next_normal()}; });
  }

  Chain(const Chain&) = delete;  // the sampler points to the system beside it
  Chain& operator=(const Chain&) = delete;
  Chain(Chain&&) = delete;
  Chain& operator=(Chain&&) = delete;
  ~Chain() = default;

  void sweep() {
    for (std::size_t pair = 0; pair < system_.size(); ++pair) {
      if (statements_.speak_of(pair)) {
        system_.set_evidence(pair, statements_.likelihood_given(draws_, pair));
      }
    }
    for (std::size_t pair = 0; pair < system_.size(); ++pair) {
      sampler_.draw(pair, stream_);
    }
    draw_sources();
  }
  [[nodiscard]] const std::vector<SourceDraw>& draws() const { return draws_; }

 private:
  void draw_sources() {
    std::vector<SourceRegression> regressions(draws_.size());
    for (std::size_t pair = 0; pair < system_.size(); ++pair) {
      if (statements_.speak_of(pair)) {
        statements_.add_pair(regressions, pair, drawn_prob(pair));
      }
    }
    for (std::size_t i = 0; i < draws_.size(); ++i) {
      draws_[i] = draw_from(solve(regressions[i]), stream_);
    }
  }
  // The drawn level of each period as one that is certain.
  [[nodiscard]] std::vector<PerLevel<double>> drawn_prob(std::size_t pair) const {
    std::vector<PerLevel<double>> prob(system_.period_count(), PerLevel<double>{});
    for (std::size_t t = 0; t < prob.size(); ++t) {
      prob[t][sampler_.level(pair, t)] = 1;
    }
    return prob;
  }

  const SourceStatements& statements_;
  PairSystem system_;  // a copy: its evidence follows the draws
  std::vector<SourceDraw> draws_;
  math::RandomStream& stream_;
  PathSampler sampler_;
};

std::vector<SourceTraces> run_chain(Chain& chain, const GibbsOptions& options) {
  for (std::size_t sweep = 0; sweep < options.warmup; ++sweep) {
    chain.sweep();
  }
  std::vector<SourceTraces> traces(chain.draws().size());
  for (std::size_t sweep = 0; sweep < options.draws; ++sweep) {
    chain.sweep();
    for (std::size_t i = 0; i < traces.size(); ++i) {
      traces[i].bias.push_back(chain.draws()[i].bias);
      traces[i].sensitivity.push_back(chain.draws()[i].sensitivity);
    }
  }
  return traces;
}

struct Spread {
  double mean = 0;
  double deviation = 0;
};

Spread spread_of(const std::vector<Trace>& chains) {
  double sum = 0;
  double square = 0;
  std::size_t count = 0;
  for (const Trace& chain : chains) {
    for (const double each : chain) {
      sum += each;
      square += each * each;
      ++count;
    }
  }
  const double mean = sum / static_cast<double>(count);
  return {mean, std::sqrt(std::max(0.0, square / static_cast<double>(count) - mean * mean))};
}

std::vector<Trace> chains_of(const std::vector<std::vector<SourceTraces>>& all, std::size_t source,
                             Trace SourceTraces::* figure) {
  std::vector<Trace> chains(all.size());
  std::ranges::transform(all, chains.begin(),
                         [source, figure](const std::vector<SourceTraces>& chain) { return chain[source].*figure; });
  return chains;
}

void take_ratios(SampledSource& sampled, const std::vector<Trace>& bias, const std::vector<Trace>& sensitivity,
                 const model::Parameters& parameters) {
  std::vector<double> ratios;
  LearnedSource drawn = sampled.source;
  for (std::size_t chain = 0; chain < bias.size(); ++chain) {
    for (std::size_t draw = 0; draw < bias[chain].size(); ++draw) {
      drawn.mean = {bias[chain][draw], sensitivity[chain][draw]};
      const SourceRates rates = rates_of(drawn, parameters);
      ratios.push_back(rates.hit_prob / rates.false_alarm_prob);
    }
  }
  std::ranges::sort(ratios);
  const auto last = static_cast<double>(ratios.size() - 1);
  sampled.ratio_low = ratios[static_cast<std::size_t>(std::floor(kLowerTail * last))];
  sampled.ratio_high = ratios[static_cast<std::size_t>(std::ceil((1 - kLowerTail) * last))];
}

SampledSources summarise(const std::vector<std::vector<SourceTraces>>& all, const SourceStatements& statements,
                         const model::Parameters& parameters, const GibbsOptions& options) {
  SampledSources sampled;
  sampled.mixing.least_effective_draws = static_cast<double>(options.chains * options.draws);
  for (std::size_t i = 0; i < statements.sources().size(); ++i) {
    const std::vector<Trace> bias = chains_of(all, i, &SourceTraces::bias);
    const std::vector<Trace> sensitivity = chains_of(all, i, &SourceTraces::sensitivity);
    SampledSource& each = sampled.sources.emplace_back(SampledSource{statements.sources()[i]});
    const Spread of_bias = spread_of(bias);
    const Spread of_sensitivity = spread_of(sensitivity);
    each.source.mean = {of_bias.mean, of_sensitivity.mean};
    each.source.deviation = {of_bias.deviation, of_sensitivity.deviation};
    take_ratios(each, bias, sensitivity, parameters);
    note_figure(sampled.mixing, bias);
    note_figure(sampled.mixing, sensitivity);
  }
  return sampled;
}

}  // namespace

SampledSources sample_sources(std::span<const evidence::Evidence> evidence, const PairSystem& system,
                              const model::Parameters& parameters, const GibbsOptions& options) {
  const SourceStatements statements(evidence, parameters);
  std::vector<std::vector<SourceTraces>> traces(options.chains);
  tbb::task_arena arena = arena_of(options.threads);
  arena.execute([&] {
    tbb::parallel_for(std::size_t{0}, options.chains, [&](std::size_t number) {
      math::RandomStream stream(options.seed, kStreamsOfSources + number);
      Chain chain(statements, system, parameters, stream);
      traces[number] = run_chain(chain, options);
    });
  });
  return summarise(traces, statements, parameters, options);
}

}  // namespace entente::infer
