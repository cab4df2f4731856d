// SPDX-License-Identifier: Apache-2.0
#include "infer/likelihood.hpp"

#include <algorithm>

#include "model/detector.hpp"
#include "model/drivers.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

using evidence::PropositionKind;

// A source may be poor, but its words are never taken for the contrary of what they say.
constexpr double kLeastSensitivity = 0.05;

void add_observation(LogLikelihood& total, const evidence::Observation& observation, const PerLevel<double>& item) {
  for (const evidence::PeriodWeight& part : observation.periods) {
    model::add_scaled(total[part.period], item, part.weight);
  }
}

model::DetectorPrior shifted(model::DetectorPrior prior, const SourceDraw& draw) {
  prior.bias += draw.bias * prior.bias_deviation;
  prior.hostile_bias += draw.bias * prior.bias_deviation;
  prior.sensitivity = std::max(prior.sensitivity + draw.sensitivity * prior.sensitivity_deviation, kLeastSensitivity);
  return prior;
}

}  // namespace

PerLevel<double> observation_curve(const evidence::Observation& observation, const model::Parameters& parameters) {
  switch (observation.proposition.kind) {
    case PropositionKind::at_least:
      return model::at_least_curve(observation.proposition.threshold, parameters);
    case PropositionKind::hostile:
      return model::hostile_curve(parameters);
    case PropositionKind::driver:
      break;
  }
  return parameters.slope;
}

double observation_strength(const evidence::Observation& observation, const evidence::Origin& origin,
                            const model::Parameters& parameters, const SourceDraw& draw) {
  const model::DetectorPrior prior = shifted(model::detector_prior(parameters, origin.stance), draw);
  switch (observation.proposition.kind) {
    case PropositionKind::at_least:
      return observation.weight *
             model::rating_strength(observation.rating, model::detector_of(prior, origin.grade), parameters);
    case PropositionKind::hostile:
      return observation.weight *
             model::rating_strength(observation.rating, model::hostile_detector_of(prior, origin.grade), parameters);
    case PropositionKind::driver:
      break;
  }
  return observation.weight * model::driver_strength(observation.proposition.driver, observation.rating,
                                                     model::detector_of(prior, origin.grade), parameters);
}

PerLevel<double> observation_log_likelihood(const evidence::Observation& observation, const evidence::Origin& origin,
                                            const model::Parameters& parameters) {
  PerLevel<double> log_likelihood = observation_curve(observation, parameters);
  const double strength = observation_strength(observation, origin, parameters);
  model::scale(log_likelihood, strength);
  return log_likelihood;
}

std::vector<PerLevel<double>> observation_log_likelihoods(const evidence::Evidence& evidence,
                                                          const model::Parameters& parameters) {
  std::vector<PerLevel<double>> items;
  items.reserve(evidence.observations.size());
  for (const evidence::Observation& observation : evidence.observations) {
    items.push_back(observation_log_likelihood(observation, evidence.origins[observation.origin], parameters));
  }
  return items;
}

LogLikelihood total_log_likelihood(const evidence::Evidence& evidence, std::span<const PerLevel<double>> items) {
  LogLikelihood total(evidence.period_count, PerLevel<double>{});
  for (std::size_t i = 0; i < evidence.observations.size(); ++i) {
    add_observation(total, evidence.observations[i], items[i]);
  }
  return total;
}

}  // namespace entente::infer
