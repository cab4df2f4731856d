// SPDX-License-Identifier: Apache-2.0
#include "evaluate/coupled_world.hpp"

#include <algorithm>
#include <array>

#include "math/pick.hpp"
#include "model/balance.hpp"
#include "model/chain.hpp"
#include "model/detector.hpp"
#include "model/draw_level.hpp"

namespace entente::evaluate {
namespace {

using infer::PairSystem;
using infer::SystemPair;
using math::pick;
using math::RandomStream;

constexpr std::array kThresholds{Level::rhetorical, Level::transactional, Level::tactical, Level::strategic};

double balance_of(const PairSystem& system, const PerLevel<double>& signs, std::size_t pair,
                  const SystemLevels& levels) {
  double sum = 0;
  for (const infer::OtherSides& sides : system.triangles(pair)) {
    sum += signs[levels[sides.left]] * signs[levels[sides.right]];
  }
  return system.weight(pair) * sum;
}

// What a neutral source says of a level, as the log of the Normal that its rating is drawn from.
infer::PeriodLikelihood draw_statement(RandomStream& stream, std::size_t period, std::size_t level,
                                       const model::Parameters& parameters) {
  const model::DetectorPrior& source = model::detector_prior(parameters, Stance::neutral);
  const PerLevel<double> curve = model::at_least_curve(kThresholds[pick(stream, kThresholds.size())], parameters);
  const double rating =
      source.bias + source.sensitivity * curve[level] + parameters.rating_deviation * stream.next_normal();
  infer::PeriodLikelihood part{.period = period};
  for (std::size_t each = 0; each < kLevelCount; ++each) {
    const double away = (rating - source.bias - source.sensitivity * curve[each]) / parameters.rating_deviation;
    part.log_likelihood[each] = -away * away / 2;
  }
  return part;
}

}  // namespace

std::vector<SystemPair> draw_pairs(RandomStream& stream, const CoupledPlan& plan) {
  std::vector<SystemPair> pairs;
  for (std::size_t a = 0; a < plan.actors; ++a) {
    for (std::size_t b = a + 1; b < plan.actors; ++b) {
      pairs.push_back({a, b, plan.drive_deviation * stream.next_normal(), {}, {}});
    }
  }
  return pairs;
}

std::vector<SystemLevels> draw_levels(RandomStream& stream, const PairSystem& system,
                                      const model::Parameters& parameters, std::size_t months) {
  const PerLevel<double> signs = model::centred_signs(parameters);
  std::vector<SystemLevels> levels(months, SystemLevels(system.size()));
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    levels[0][pair] = model::draw_level(stream, model::make_chain(parameters, system.pair(pair).drive).initial_prob);
  }
  for (std::size_t t = 1; t < levels.size(); ++t) {
    for (std::size_t pair = 0; pair < system.size(); ++pair) {
      const double drive =
          system.pair(pair).drive + parameters.balance * balance_of(system, signs, pair, levels[t - 1]);
      levels[t][pair] = model::draw_level(stream, model::transition(parameters, drive)[levels[t - 1][pair]]);
    }
  }
  return levels;
}

std::vector<std::size_t> path_of(const std::vector<SystemLevels>& levels, std::size_t pair) {
  std::vector<std::size_t> path(levels.size());
  std::ranges::transform(levels, path.begin(), [pair](const SystemLevels& of_period) { return of_period[pair]; });
  return path;
}

std::vector<infer::PeriodLikelihood> draw_evidence(RandomStream& stream, std::span<const std::size_t> path,
                                                   const CoupledPlan& plan, const model::Parameters& parameters) {
  std::vector<infer::PeriodLikelihood> evidence;
  for (std::size_t t = 0; t < path.size(); ++t) {
    if (stream.next_uniform() < plan.observation_prob) {
      evidence.push_back(draw_statement(stream, t, path[t], parameters));
    }
  }
  return evidence;
}

}  // namespace entente::evaluate
