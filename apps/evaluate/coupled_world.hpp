// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "evaluate/coupled_calibration.hpp"
#include "infer/system/pair_system.hpp"
#include "math/random.hpp"
#include "model/parameters.hpp"

namespace entente::evaluate {

using SystemLevels = std::vector<std::size_t>;  // [pair]

// All pairs of the plan's actors, each with a drive about nil.
std::vector<infer::SystemPair> draw_pairs(math::RandomStream& stream, const CoupledPlan& plan);

// Levels drawn forward by the coupled model, [month][pair].
std::vector<SystemLevels> draw_levels(math::RandomStream& stream, const infer::PairSystem& system,
                                      const model::Parameters& parameters, std::size_t months);

// One pair's levels, [month].
std::vector<std::size_t> path_of(const std::vector<SystemLevels>& levels, std::size_t pair);

// What is said of one pair, whose level is the path's in each month.
std::vector<infer::PeriodLikelihood> draw_evidence(math::RandomStream& stream, std::span<const std::size_t> path,
                                                   const CoupledPlan& plan, const model::Parameters& parameters);

}  // namespace entente::evaluate
