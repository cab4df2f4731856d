// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "evidence/observation.hpp"
#include "infer/likelihood.hpp"
#include "infer/system/pair_system.hpp"

namespace entente::infer::testing {

inline constexpr std::size_t kSourceWorldPairs = 150;

// Pairs that share no actor, each at a level of its own for good; every source rates "at least tactical" of each pair
// once, as the model says it would.
struct SourceWorld {
  std::vector<evidence::Evidence> evidence;
  PairSystem system;
};

// `truth`: how far each source is from its stance's prior, in deviations.
SourceWorld draw_source_world(std::span<const SourceDraw> truth, std::uint64_t seed);

}  // namespace entente::infer::testing
