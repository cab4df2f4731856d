// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "foresee/start.hpp"

namespace entente::foresee {

// Which pairs of a system a forecast draws.
struct NearPairs {
  std::vector<std::size_t> drawn;    // the asked pair first, then the nearest by triangles, in a fixed order
  std::vector<std::size_t> borders;  // those that are not drawn, but form a triangle with one that is
};

// The asked pair, those that it forms triangles with, those that these do, and so on, up to `most`, at least one.
NearPairs near_pairs(const SystemStart& start, std::size_t most);

}  // namespace entente::foresee
