// SPDX-License-Identifier: Apache-2.0
#include "infer/system/source_learning.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "infer/system/mean_field.hpp"
#include "math/normal.hpp"
#include "model/detector.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

using evidence::Evidence;
using evidence::Observation;
using evidence::Origin;
using evidence::PropositionKind;

// Sums of a linear regression on bias and sensitivity with unit normal priors.
struct Regression {
  double bias_bias = 1;
  double bias_sensitivity = 0;
  double sensitivity_sensitivity = 1;
  double bias_residual = 0;
  double sensitivity_residual = 0;
};

struct Moments {
  double mean = 0;
  double square = 0;
};

// E[g] and E[g^2] over the months that the observation speaks of.
Moments curve_moments(const Observation& observation, const PerLevel<double>& curve,
                      const std::vector<PerLevel<double>>& prob) {
  Moments moments;
  double weights = 0;
  for (const evidence::PeriodWeight& part : observation.periods) {
    moments.mean += part.weight * model::dot(prob[part.period], curve);
    moments.square += part.weight * model::dot(prob[part.period], model::product(curve, curve));
    weights += part.weight;
  }
  return weights > 0 ? Moments{moments.mean / weights, moments.square / weights} : Moments{};
}

struct Statement {
  const Observation* observation;
  const Origin* origin;
};

void add_statement(Regression& sums, const Statement& statement, const Moments& curve,
                   const model::Parameters& parameters) {
  const model::DetectorPrior& prior = model::detector_prior(parameters, statement.origin->stance);
  const double factor = model::sensitivity_factor(statement.origin->grade);
  const double weight = statement.observation->weight / (parameters.rating_deviation * parameters.rating_deviation);
  const double bias_unit = prior.bias_deviation;
  const double sensitivity_unit = prior.sensitivity_deviation * factor;
  const double residual = statement.observation->rating - prior.bias;
  const double expected = prior.sensitivity * factor;
  sums.bias_bias += weight * bias_unit * bias_unit;
  sums.bias_sensitivity += weight * bias_unit * sensitivity_unit * curve.mean;
  sums.sensitivity_sensitivity += weight * sensitivity_unit * sensitivity_unit * curve.square;
  sums.bias_residual += weight * bias_unit * (residual - expected * curve.mean);
  sums.sensitivity_residual += weight * sensitivity_unit * (residual * curve.mean - expected * curve.square);
}

struct SourcePosterior {
  SourceDraw mean;
  SourceDraw deviation;
};

SourcePosterior solve(const Regression& sums) {
  const double determinant =
      sums.bias_bias * sums.sensitivity_sensitivity - sums.bias_sensitivity * sums.bias_sensitivity;
  return {{(sums.sensitivity_sensitivity * sums.bias_residual - sums.bias_sensitivity * sums.sensitivity_residual) /
               determinant,
           (sums.bias_bias * sums.sensitivity_residual - sums.bias_sensitivity * sums.bias_residual) / determinant},
          {std::sqrt(sums.sensitivity_sensitivity / determinant), std::sqrt(sums.bias_bias / determinant)}};
}

// Sources by key, and the regression of each in this round.
using Sources = std::map<std::string, LearnedSource>;

bool is_learned_from(const Observation& observation) {
  return observation.proposition.kind == PropositionKind::at_least && !observation.periods.empty();
}

void count_statements(Sources& sources, const Evidence& evidence) {
  std::set<std::size_t> speakers;
  for (const Observation& observation : evidence.observations) {
    speakers.insert(observation.origin);
  }
  for (const Observation& observation : evidence.observations) {
    if (is_learned_from(observation)) {
      const Origin& origin = evidence.origins[observation.origin];
      LearnedSource& source =
          sources.try_emplace(origin.key, LearnedSource{origin.key, origin.name, origin.stance, origin.grade})
              .first->second;
      ++source.statements;
      source.compared += speakers.size() > 1 ? std::size_t{1} : std::size_t{0};
    }
  }
}

SourceDraw draw_of(const Sources& sources, const Origin& origin) {
  const auto found = sources.find(origin.key);
  return found == sources.end() ? SourceDraw{} : found->second.mean;
}

std::vector<PeriodLikelihood> likelihood_given(const Sources& sources, const Evidence& evidence,
                                               const model::Parameters& parameters) {
  LogLikelihood total(evidence.period_count, PerLevel<double>{});
  for (const Observation& observation : evidence.observations) {
    const Origin& origin = evidence.origins[observation.origin];
    const double strength = observation_strength(observation, origin, parameters, draw_of(sources, origin));
    for (const evidence::PeriodWeight& part : observation.periods) {
      model::add_scaled(total[part.period], observation_curve(observation, parameters), part.weight * strength);
    }
  }
  std::vector<PeriodLikelihood> parts;
  for (std::size_t t = 0; t < total.size(); ++t) {
    if (total[t] != PerLevel<double>{}) {
      parts.push_back({t, total[t]});
    }
  }
  return parts;
}

using Regressions = std::map<std::string, Regression>;  // by the source's key

void add_pair(Regressions& sums, const Evidence& evidence, const std::vector<PerLevel<double>>& prob,
              const model::Parameters& parameters) {
  for (const Observation& observation : evidence.observations) {
    if (is_learned_from(observation)) {
      const Origin& origin = evidence.origins[observation.origin];
      const Moments moments = curve_moments(observation, observation_curve(observation, parameters), prob);
      add_statement(sums[origin.key], {&observation, &origin}, moments, parameters);
    }
  }
}

Regressions regress(std::span<const Evidence> evidence, const Field& field) {
  Regressions sums;
  for (std::size_t pair = 0; pair < evidence.size(); ++pair) {
    if (!evidence[pair].observations.empty()) {
      add_pair(sums, evidence[pair], posterior_in_field(field, pair).prob, field.parameters);
    }
  }
  return sums;
}

// The largest change of a mean.
double take_round(Sources& sources, const Regressions& sums) {
  double largest = 0;
  for (const auto& [key, regression] : sums) {
    const SourcePosterior posterior = solve(regression);
    LearnedSource& source = sources.at(key);
    largest = std::max({largest, std::abs(posterior.mean.bias - source.mean.bias),
                        std::abs(posterior.mean.sensitivity - source.mean.sensitivity)});
    source.mean = posterior.mean;
    source.deviation = posterior.deviation;
  }
  return largest;
}

}  // namespace

LearnedSources learn_sources(std::span<const Evidence> evidence, PairSystem& system, Field& field,
                             const SourceLearningOptions& options) {
  Sources sources;
  std::ranges::for_each(evidence, [&sources](const Evidence& of_pair) { count_statements(sources, of_pair); });
  LearnedSources learned;
  while (learned.rounds < options.max_rounds && !learned.is_converged) {
    for (std::size_t pair = 0; pair < evidence.size(); ++pair) {
      system.set_evidence(pair, likelihood_given(sources, evidence[pair], field.parameters));
    }
    run_mean_field(field, {});
    learned.largest_change = take_round(sources, regress(evidence, field));
    ++learned.rounds;
    learned.is_converged = learned.largest_change <= options.tolerance;
  }
  for (auto& [key, source] : sources) {
    learned.sources.push_back(std::move(source));
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
