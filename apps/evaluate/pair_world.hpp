// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "evaluate/calibration.hpp"
#include "evidence/observation.hpp"
#include "infer/likelihood.hpp"
#include "model/parameters.hpp"

namespace entente::evaluate {

// A pair with its path of levels, its sources, and what these said.
struct PairWorld {
  model::Parameters parameters;            // with the pair's own persistence and base rates
  std::vector<infer::SourceDraw> sources;  // [origin]
  std::vector<std::size_t> path;           // [month]
  evidence::Evidence evidence;
};

// The plan's world of that number; depends on the plan's seed and the number alone.
PairWorld draw_pair_world(const CalibrationPlan& plan, std::size_t number);

// What an observation says of each level to who knows its source's figures, up to a constant: by the Normal that the
// rating was drawn from, and by the likelihood that the program uses (docs/decisions/0005).
PerLevel<double> normal_log_likelihood(const PairWorld& world, const evidence::Observation& observation);
PerLevel<double> own_log_likelihood(const PairWorld& world, const evidence::Observation& observation);

// P(level in the last month) by who knows all figures and takes observations so.
PerLevel<double> prob_with_figures_known(const PairWorld& world,
                                         PerLevel<double> (*log_likelihood_of)(const PairWorld&,
                                                                               const evidence::Observation&));

}  // namespace entente::evaluate
