// SPDX-License-Identifier: Apache-2.0
#include "tests/infer/system/source_world.hpp"

#include <string>
#include <utility>

#include "math/random.hpp"
#include "model/chain.hpp"
#include "model/detector.hpp"
#include "model/draw_level.hpp"

namespace entente::infer::testing {
namespace {

constexpr std::size_t kPeriods = 12;

}  // namespace

SourceWorld draw_source_world(std::span<const SourceDraw> truth, std::uint64_t seed) {
  math::RandomStream stream(seed, 0);
  const model::Parameters parameters;
  const PerLevel<double> curve = model::at_least_curve(Level::tactical, parameters);
  const model::DetectorPrior& prior = model::detector_prior(parameters, Stance::neutral);
  std::vector<evidence::Evidence> all;
  std::vector<SystemPair> pairs;
  for (std::size_t pair = 0; pair < kSourceWorldPairs; ++pair) {
    const std::size_t level = model::draw_level(stream, model::make_chain({}).initial_prob);
    evidence::Evidence evidence{.period_count = kPeriods};
    for (std::size_t source = 0; source < truth.size(); ++source) {
      evidence.origins.push_back({.key = "source:" + std::to_string(source), .name = "S", .grade = Grade::c});
      const double bias = prior.bias + truth[source].bias * prior.bias_deviation;
      const double sensitivity = prior.sensitivity + truth[source].sensitivity * prior.sensitivity_deviation;
      evidence.observations.push_back({.proposition = {.threshold = Level::tactical},
                                       .origin = source,
                                       .rating = bias + sensitivity * curve[level] + stream.next_normal(),
                                       .periods = {{6, 1.0}}});
    }
    all.push_back(std::move(evidence));
    pairs.push_back({2 * pair, 2 * pair + 1, 0, {}});
  }
  return {std::move(all), PairSystem(std::move(pairs), kPeriods)};
}

}  // namespace entente::infer::testing
