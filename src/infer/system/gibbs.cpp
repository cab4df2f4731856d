// SPDX-License-Identifier: Apache-2.0
#include "infer/system/gibbs.hpp"

#include <tbb/parallel_for.h>

#include <algorithm>

#include "infer/system/arena.hpp"
#include "infer/system/path_sampler.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

constexpr std::uint64_t kStreamsOfGibbs = 2ULL << 32U;  // of one seed, apart from those of other methods

// What one chain leaves behind.
struct ChainRecord {
  std::vector<LogLikelihood> prob_sums;  // [pair][period x level]
  std::vector<Trace> last_sign;          // [pair], one a draw
  std::vector<Trace> mean_sign;          // [pair], over periods, one a draw
};

void note_signs(ChainRecord& record, const PathSampler& sampler, std::size_t pair, std::size_t periods) {
  double sum = 0;
  for (std::size_t t = 0; t < periods; ++t) {
    sum += sampler.sign(pair, t);
  }
  record.mean_sign[pair].push_back(sum / static_cast<double>(periods));
  record.last_sign[pair].push_back(sampler.sign(pair, periods - 1));
}

void add_probabilities(LogLikelihood& sums, const Posterior& posterior) {
  for (std::size_t t = 0; t < sums.size(); ++t) {
    model::add_scaled(sums[t], posterior.prob[t], 1.0);
  }
}

void draw_all(PathSampler& sampler, math::RandomStream& stream, std::size_t pairs) {
  for (std::size_t pair = 0; pair < pairs; ++pair) {
    sampler.draw(pair, stream);
  }
}

void draw_and_note(PathSampler& sampler, math::RandomStream& stream, ChainRecord& record) {
  for (std::size_t pair = 0; pair < record.prob_sums.size(); ++pair) {
    add_probabilities(record.prob_sums[pair], sampler.draw_and_smooth(pair, stream));
    note_signs(record, sampler, pair, record.prob_sums[pair].size());
  }
}

ChainRecord run_chain(const PairSystem& system, const model::Parameters& parameters, const GibbsOptions& options,
                      std::size_t number) {
  math::RandomStream stream(options.seed, kStreamsOfGibbs + number);
  PathSampler sampler(system, parameters, stream);
  ChainRecord record{std::vector<LogLikelihood>(system.size(), LogLikelihood(system.period_count())),
                     std::vector<Trace>(system.size()), std::vector<Trace>(system.size())};
  for (std::size_t sweep = 0; sweep < options.warmup; ++sweep) {
    draw_all(sampler, stream, system.size());
  }
  for (std::size_t sweep = 0; sweep < options.draws; ++sweep) {
    draw_and_note(sampler, stream, record);
  }
  return record;
}

std::vector<PerLevel<double>> mean_prob(const std::vector<ChainRecord>& records, std::size_t pair) {
  std::vector<PerLevel<double>> mean = records.front().prob_sums[pair];
  for (std::size_t chain = 1; chain < records.size(); ++chain) {
    for (std::size_t t = 0; t < mean.size(); ++t) {
      model::add_scaled(mean[t], records[chain].prob_sums[pair][t], 1.0);
    }
  }
  for (PerLevel<double>& levels : mean) {
    model::scale(levels, 1.0 / model::sum_of(levels));
  }
  return mean;
}

void note_mixing(GibbsPosterior& posterior, const std::vector<ChainRecord>& records,
                 std::vector<Trace> ChainRecord::* figure, std::size_t pair) {
  std::vector<Trace> chains(records.size());
  std::ranges::transform(records, chains.begin(),
                         [figure, pair](const ChainRecord& record) { return (record.*figure)[pair]; });
  note_figure(posterior.mixing, chains);
}

GibbsPosterior summarise(const std::vector<ChainRecord>& records, const GibbsOptions& options) {
  GibbsPosterior posterior;
  posterior.mixing.least_effective_draws = static_cast<double>(options.chains * options.draws);
  for (std::size_t pair = 0; pair < records.front().prob_sums.size(); ++pair) {
    posterior.prob.push_back(mean_prob(records, pair));
    note_mixing(posterior, records, &ChainRecord::last_sign, pair);
    note_mixing(posterior, records, &ChainRecord::mean_sign, pair);
  }
  return posterior;
}

}  // namespace

GibbsPosterior run_gibbs(const PairSystem& system, const model::Parameters& parameters, const GibbsOptions& options) {
  std::vector<ChainRecord> records(options.chains);
  tbb::task_arena arena = arena_of(options.threads);
  arena.execute([&] {
    tbb::parallel_for(std::size_t{0}, options.chains,
                      [&](std::size_t chain) { records[chain] = run_chain(system, parameters, options, chain); });
  });
  return summarise(records, options);
}

}  // namespace entente::infer
