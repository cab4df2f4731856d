// SPDX-License-Identifier: Apache-2.0
#include "infer/system/source_learning.hpp"

#include <algorithm>
#include <cmath>

#include "infer/system/mean_field.hpp"
#include "math/normal.hpp"
#include "model/detector.hpp"

namespace entente::infer {
namespace {

std::vector<SourceDraw> means_of(const std::vector<LearnedSource>& sources) {
  std::vector<SourceDraw> means(sources.size());
  std::ranges::transform(sources, means.begin(), &LearnedSource::mean);
  return means;
}

std::vector<SourceRegression> regress(const SourceStatements& statements, const Field& field) {
  std::vector<SourceRegression> regressions(statements.sources().size());
  for (std::size_t pair = 0; pair < field.system->size(); ++pair) {
    if (statements.speak_of(pair)) {
      statements.add_pair(regressions, pair, posterior_in_field(field, pair).prob);
    }
  }
  return regressions;
}

// The largest change of a mean.
double take_round(std::vector<LearnedSource>& sources, const std::vector<SourceRegression>& regressions) {
  double largest = 0;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const SourcePosterior posterior = solve(regressions[i]);
    largest = std::max({largest, std::abs(posterior.mean.bias - sources[i].mean.bias),
                        std::abs(posterior.mean.sensitivity - sources[i].mean.sensitivity)});
    sources[i].mean = posterior.mean;
    sources[i].deviation = posterior.deviation;
  }
  return largest;
}

}  // namespace

LearnedSources learn_sources(std::span<const evidence::Evidence> evidence, PairSystem& system, Field& field,
                             const SourceLearningOptions& options) {
  const SourceStatements statements(evidence, field.parameters);
  LearnedSources learned{.sources = statements.sources()};
  while (learned.rounds < options.max_rounds && !learned.is_converged) {
    const std::vector<SourceDraw> means = means_of(learned.sources);
    for (std::size_t pair = 0; pair < evidence.size(); ++pair) {
      system.set_evidence(pair, statements.likelihood_given(means, pair));
    }
    run_mean_field(field, {});
    learned.largest_change = take_round(learned.sources, regress(statements, field));
    ++learned.rounds;
    learned.is_converged = learned.largest_change <= options.tolerance;
  }
  return learned;
}

SourceRates rates_of(const LearnedSource& source, const model::Parameters& parameters) {
  const model::DetectorPrior& prior = model::detector_prior(parameters, source.stance);
  const double bias = prior.bias + source.mean.bias * prior.bias_deviation;
  const double sensitivity = (prior.sensitivity + source.mean.sensitivity * prior.sensitivity_deviation) *
                             model::sensitivity_factor(source.grade);
  return {math::normal_cdf((bias + sensitivity / 2) / parameters.rating_deviation),
          math::normal_cdf((bias - sensitivity / 2) / parameters.rating_deviation)};
}

SourceRates expected_rates(Stance stance, Grade grade, const model::Parameters& parameters) {
  return rates_of({.stance = stance, .grade = grade}, parameters);
}

}  // namespace entente::infer
