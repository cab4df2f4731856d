// SPDX-License-Identifier: Apache-2.0
#include "infer/system/source_regression.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "model/detector.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

using evidence::Evidence;
using evidence::Observation;
using evidence::Origin;
using evidence::PropositionKind;

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

void add_statement(SourceRegression& sums, const Statement& statement, const Moments& curve,
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

bool is_learned_from(const Observation& observation) {
  return observation.proposition.kind == PropositionKind::at_least && !observation.periods.empty();
}

}  // namespace

SourcePosterior solve(const SourceRegression& sums) {
  const double determinant =
      sums.bias_bias * sums.sensitivity_sensitivity - sums.bias_sensitivity * sums.bias_sensitivity;
  return {{(sums.sensitivity_sensitivity * sums.bias_residual - sums.bias_sensitivity * sums.sensitivity_residual) /
               determinant,
           (sums.bias_bias * sums.sensitivity_residual - sums.bias_sensitivity * sums.bias_residual) / determinant},
          {std::sqrt(sums.sensitivity_sensitivity / determinant), std::sqrt(sums.bias_bias / determinant)},
          -sums.bias_sensitivity / determinant};
}

SourceStatements::SourceStatements(std::span<const Evidence> evidence, const model::Parameters& parameters)
    : evidence_(evidence), parameters_(parameters) {
  std::map<std::string, LearnedSource> by_key;
  std::ranges::for_each(evidence, [&](const Evidence& of_pair) { count_pair(of_pair, by_key); });
  std::map<std::string, std::size_t> number_by_key;
  for (auto& [key, source] : by_key) {
    number_by_key.emplace(key, sources_.size());
    sources_.push_back(std::move(source));
  }
  for (const Evidence& of_pair : evidence) {
    std::vector<std::size_t>& numbers = number_of_.emplace_back();
    for (const Origin& origin : of_pair.origins) {
      const auto known = number_by_key.find(origin.key);
      numbers.push_back(known == number_by_key.end() ? sources_.size() : known->second);
    }
  }
}

void SourceStatements::count_pair(const Evidence& evidence, std::map<std::string, LearnedSource>& by_key) const {
  std::set<std::size_t> speakers;
  for (const Observation& observation : evidence.observations) {
    speakers.insert(observation.origin);
  }
  for (const Observation& observation : evidence.observations) {
    if (is_learned_from(observation)) {
      const Origin& origin = evidence.origins[observation.origin];
      LearnedSource& source =
          by_key.try_emplace(origin.key, LearnedSource{origin.key, origin.name, origin.stance, origin.grade})
              .first->second;
      ++source.statements;
      source.compared += speakers.size() > 1 ? std::size_t{1} : std::size_t{0};
    }
  }
}

void SourceStatements::add_pair(std::vector<SourceRegression>& regressions, std::size_t pair,
                                const std::vector<PerLevel<double>>& prob) const {
  const Evidence& evidence = evidence_[pair];
  for (const Observation& observation : evidence.observations) {
    if (is_learned_from(observation)) {
      const Moments moments = curve_moments(observation, observation_curve(observation, parameters_), prob);
      add_statement(regressions[number_of_[pair][observation.origin]],
                    {&observation, &evidence.origins[observation.origin]}, moments, parameters_);
    }
  }
}

std::vector<PeriodLikelihood> SourceStatements::likelihood_given(std::span<const SourceDraw> draws,
                                                                 std::size_t pair) const {
  const Evidence& evidence = evidence_[pair];
  LogLikelihood total(evidence.period_count, PerLevel<double>{});
  for (const Observation& observation : evidence.observations) {
    const std::size_t number = number_of_[pair][observation.origin];
    const SourceDraw draw = number < draws.size() ? draws[number] : SourceDraw{};
    const double strength = observation_strength(observation, evidence.origins[observation.origin], parameters_, draw);
    for (const evidence::PeriodWeight& part : observation.periods) {
      model::add_scaled(total[part.period], observation_curve(observation, parameters_), part.weight * strength);
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

}  // namespace entente::infer
