// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "domain/level.hpp"
#include "math/random.hpp"

namespace entente::model {

// The index of a level, each as likely as `prob` says; prob sums to one. Takes one uniform number.
inline std::size_t draw_level(math::RandomStream& stream, const PerLevel<double>& prob) {
  double rest = stream.next_uniform();
  for (std::size_t level = 0; level + 1 < kLevelCount; ++level) {
    rest -= prob[level];
    if (rest < 0) {
      return level;
    }
  }
  return kLevelCount - 1;
}

}  // namespace entente::model
