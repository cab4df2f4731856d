// SPDX-License-Identifier: Apache-2.0
#include "infer/pair_inference.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/error.hpp"
#include "infer/likelihood.hpp"
#include "math/random.hpp"
#include "model/level_weights.hpp"

namespace entente::infer {
namespace {

constexpr double kLowTail = 0.05;  // of a 90 % interval
// Streams of one seed: one a draw here, apart from what other methods will draw with the same seed.
constexpr std::uint64_t kStreamsOfIntervals = 1ULL << 32U;

model::Parameters drawn_chain_parameters(const model::Parameters& parameters, math::RandomStream& stream) {
  model::Parameters drawn = parameters;
  drawn.persistence = std::max(0.0, parameters.persistence + parameters.persistence_deviation * stream.next_normal());
  for (double& rate : drawn.base_rate) {
    rate += parameters.base_rate_deviation * stream.next_normal();
  }
  return drawn;
}

std::vector<SourceDraw> draw_sources(std::size_t count, math::RandomStream& stream) {
  std::vector<SourceDraw> draws(count);
  for (SourceDraw& draw : draws) {
    draw.bias = stream.next_normal();
    draw.sensitivity = stream.next_normal();
  }
  return draws;
}

// Adds each observation's strength to its curve's sum of the periods that it speaks of: [curve][period]. A curve is
// multiplied out only once a period, however many observations run along it.
std::vector<std::vector<double>> sum_strengths(const DrawSetting& setting, const std::vector<SourceDraw>& sources) {
  const evidence::Evidence& evidence = *setting.evidence;
  std::vector<std::vector<double>> sums(setting.curves.size(), std::vector<double>(evidence.period_count, 0.0));
  for (std::size_t i = 0; i < evidence.observations.size(); ++i) {
    const evidence::Observation& observation = evidence.observations[i];
    const double strength = observation_strength(observation, evidence.origins[observation.origin], *setting.parameters,
                                                 sources[observation.origin]);
    std::vector<double>& of_curve = sums[setting.curve_of[i]];
    for (const evidence::PeriodWeight& part : observation.periods) {
      of_curve[part.period] += part.weight * strength;
    }
  }
  return sums;
}

// `total` with what the sources say added to it.
LogLikelihood drawn_likelihood(const DrawSetting& setting, const std::vector<SourceDraw>& sources,
                               LogLikelihood total) {
  const std::vector<std::vector<double>> sums = sum_strengths(setting, sources);
  for (std::size_t curve = 0; curve < sums.size(); ++curve) {
    for (std::size_t t = 0; t < total.size(); ++t) {
      model::add_scaled(total[t], setting.curves[curve], sums[curve][t]);
    }
  }
  return total;
}

// P(level >= k) under every draw: [period x level][draw].
using DrawnProbabilities = std::vector<PerLevel<std::vector<double>>>;

void keep_draw(PerLevel<std::vector<double>>& of_period, std::size_t draw, const PerLevel<double>& at_least_prob) {
  for (std::size_t level = 0; level < kLevelCount; ++level) {
    of_period[level][draw] = at_least_prob[level];
  }
}

DrawnProbabilities draw_probabilities(const evidence::Evidence& evidence, const model::Parameters& parameters,
                                      const InferenceOptions& options, const Surroundings& surroundings) {
  const DrawSetting setting = make_draw_setting(evidence, parameters, surroundings);
  DrawnProbabilities drawn(evidence.period_count);
  for (PerLevel<std::vector<double>>& of_period : drawn) {
    of_period.fill(std::vector<double>(options.draws));
  }
  for (std::size_t draw = 0; draw < options.draws; ++draw) {
    const ParameterDraw at = draw_parameters(setting, options.seed, draw);
    const Posterior posterior = options.smoother->smooth(at.chain, at.log_likelihood);
    for (std::size_t t = 0; t < drawn.size(); ++t) {
      keep_draw(drawn[t], draw, at_least(posterior.prob[t]));
    }
  }
  return drawn;
}

double take_rank(std::vector<double>& values, std::size_t rank) {
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(rank);
  std::ranges::nth_element(values, place);
  return *place;
}

// The 5 % and 95 % ranks of the draws, outward. The estimate is taken at the mean of the parameters, not as the mean of
// the draws, so that it may fall outside where few sources make the draws one-sided: the interval is then widened to
// it.
ProbabilityInterval interval_of(std::vector<double>& values, double estimate) {
  if (values.empty()) {
    return {estimate, estimate};
  }
  const auto low = static_cast<std::size_t>(std::floor(kLowTail * static_cast<double>(values.size() - 1)));
  const double low_prob = take_rank(values, low);
  const double high_prob = take_rank(values, values.size() - 1 - low);
  return {std::min(low_prob, estimate), std::max(high_prob, estimate)};
}

}  // namespace

PerLevel<double> at_least(const PerLevel<double>& prob) {
  PerLevel<double> upward{};
  double sum = 0;
  for (std::size_t level = kLevelCount; level-- > 1;) {
    sum += prob[level];
    upward[level] = std::min(sum, 1.0);
  }
  upward[0] = 1.0;
  return upward;
}

DrawSetting make_draw_setting(const evidence::Evidence& evidence, const model::Parameters& parameters,
                              const Surroundings& surroundings) {
  DrawSetting setting{&evidence, &parameters, &surroundings, {}, {}};
  std::map<evidence::Proposition, std::size_t> places;
  for (const evidence::Observation& observation : evidence.observations) {
    const auto [place, is_new] = places.emplace(observation.proposition, setting.curves.size());
    if (is_new) {
      setting.curves.push_back(observation_curve(observation, parameters));
    }
    setting.curve_of.push_back(place->second);
  }
  return setting;
}

ParameterDraw draw_parameters(const DrawSetting& setting, std::uint64_t seed, std::size_t draw) {
  math::RandomStream stream(seed, kStreamsOfIntervals + draw);
  model::Parameters chain_parameters = drawn_chain_parameters(*setting.parameters, stream);
  const std::vector<SourceDraw> sources = draw_sources(setting.evidence->origins.size(), stream);
  const double expected = setting.parameters->balance;
  chain_parameters.balance = std::max(0.0, expected + setting.parameters->balance_deviation * stream.next_normal());
  const double factor = expected > 0 ? chain_parameters.balance / expected : 1.0;
  return {chain_in(*setting.surroundings, chain_parameters),
          drawn_likelihood(setting, sources, pull_of(*setting.surroundings, setting.evidence->period_count, factor)),
          std::move(chain_parameters)};
}

PairPosterior infer_pair(const evidence::Evidence& evidence, const model::Parameters& parameters,
                         const InferenceOptions& options) {
  if (!model::is_valid(parameters)) {
    throw Failure({ErrorCode::internal, "model parameters", "a value is out of its bounds", "Report this as a defect"});
  }
  const Surroundings alone;
  const Surroundings& surroundings = options.surroundings == nullptr ? alone : *options.surroundings;
  const auto items = observation_log_likelihoods(evidence, parameters);
  LogLikelihood total = pull_of(surroundings, evidence.period_count);
  add_to(total, total_log_likelihood(evidence, items));
  Posterior posterior = options.smoother->smooth(chain_in(surroundings, parameters), total);
  PairPosterior result{.prob = std::move(posterior.prob), .log_evidence = posterior.log_evidence};
  DrawnProbabilities drawn = draw_probabilities(evidence, parameters, options, surroundings);
  for (std::size_t t = 0; t < evidence.period_count; ++t) {
    result.at_least_prob.push_back(at_least(result.prob[t]));
    PerLevel<ProbabilityInterval> intervals{};
    for (std::size_t level = 0; level < kLevelCount; ++level) {
      intervals[level] = interval_of(drawn[t][level], result.at_least_prob[t][level]);
    }
    result.interval.push_back(intervals);
  }
  return result;
}

}  // namespace entente::infer
