// SPDX-License-Identifier: Apache-2.0
#include "evaluate/pair_world.hpp"

#include <algorithm>
#include <array>

#include "infer/smoothing.hpp"
#include "math/pick.hpp"
#include "math/random.hpp"
#include "model/chain.hpp"
#include "model/detector.hpp"
#include "model/draw_level.hpp"

namespace entente::evaluate {
namespace {

using evidence::Observation;
using evidence::Origin;
using math::pick;
using math::RandomStream;

constexpr double kLeastSensitivity = 0.05;  // as src/infer/likelihood.cpp has it
constexpr std::array kThresholds{Level::rhetorical, Level::transactional, Level::tactical, Level::strategic};

model::Parameters draw_chain(RandomStream& stream) {
  model::Parameters drawn;
  drawn.persistence = std::max(0.0, drawn.persistence + drawn.persistence_deviation * stream.next_normal());
  for (double& rate : drawn.base_rate) {
    rate += drawn.base_rate_deviation * stream.next_normal();
  }
  return drawn;
}

std::vector<std::size_t> draw_path(RandomStream& stream, const model::Parameters& parameters, std::size_t months) {
  const model::Chain chain = model::make_chain(parameters);
  std::vector<std::size_t> path{model::draw_level(stream, chain.initial_prob)};
  while (path.size() < months) {
    path.push_back(model::draw_level(stream, chain.transition_prob.front()[path.back()]));
  }
  return path;
}

model::Detector detector_of(const PairWorld& world, std::size_t origin) {
  const model::DetectorPrior& prior = model::detector_prior(world.parameters, world.evidence.origins[origin].stance);
  const infer::SourceDraw& draw = world.sources[origin];
  return {prior.bias + draw.bias * prior.bias_deviation,
          std::max(prior.sensitivity + draw.sensitivity * prior.sensitivity_deviation, kLeastSensitivity)};
}

Observation draw_observation(RandomStream& stream, const PairWorld& world) {
  Observation observation{.proposition = {.threshold = kThresholds[pick(stream, kThresholds.size())]},
                          .origin = pick(stream, world.sources.size())};
  const std::size_t month = pick(stream, world.path.size());
  const model::Detector detector = detector_of(world, observation.origin);
  const double curve = model::at_least_curve(observation.proposition.threshold, world.parameters)[world.path[month]];
  observation.rating =
      detector.bias + detector.sensitivity * curve + world.parameters.rating_deviation * stream.next_normal();
  observation.periods = {{month, 1.0}};
  return observation;
}

}  // namespace

PairWorld draw_pair_world(const CalibrationPlan& plan, std::size_t number) {
  RandomStream stream(plan.seed, number);
  PairWorld world{.parameters = draw_chain(stream), .sources = {}, .path = {}, .evidence = {}};
  world.path = draw_path(stream, world.parameters, plan.months);
  world.evidence.period_count = plan.months;
  for (std::size_t source = 0; source < plan.sources; ++source) {
    world.evidence.origins.push_back(Origin{.stance = static_cast<Stance>(pick(stream, model::kStanceCount))});
    world.sources.push_back({stream.next_normal(), stream.next_normal()});
  }
  const std::size_t count = pick(stream, plan.most_observations + 1);
  for (std::size_t i = 0; i < count; ++i) {
    world.evidence.observations.push_back(draw_observation(stream, world));
  }
  return world;
}

PerLevel<double> normal_log_likelihood(const PairWorld& world, const Observation& observation) {
  const model::Detector detector = detector_of(world, observation.origin);
  PerLevel<double> values = model::at_least_curve(observation.proposition.threshold, world.parameters);
  for (double& value : values) {
    const double distance =
        (observation.rating - detector.bias - detector.sensitivity * value) / world.parameters.rating_deviation;
    value = -distance * distance / 2;
  }
  return values;
}

PerLevel<double> own_log_likelihood(const PairWorld& world, const Observation& observation) {
  PerLevel<double> values = infer::observation_curve(observation, world.parameters);
  const double strength = infer::observation_strength(observation, world.evidence.origins[observation.origin],
                                                      world.parameters, world.sources[observation.origin]);
  std::ranges::transform(values, values.begin(), [strength](double each) { return strength * each; });
  return values;
}

PerLevel<double> prob_with_figures_known(const PairWorld& world,
                                         PerLevel<double> (*log_likelihood_of)(const PairWorld&, const Observation&)) {
  std::vector<PerLevel<double>> items;
  items.reserve(world.evidence.observations.size());
  for (const Observation& observation : world.evidence.observations) {
    items.push_back(log_likelihood_of(world, observation));
  }
  return infer::default_smoother()
      .smooth(model::make_chain(world.parameters), infer::total_log_likelihood(world.evidence, items))
      .prob.back();
}

}  // namespace entente::evaluate
