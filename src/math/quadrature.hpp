// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace entente::math {

struct QuadratureNode {
  double position = 0;
  double weight = 0;
};

// Gauss-Legendre nodes on [0, 1]: the sum of weight * f(position) is exact for polynomials up to degree 2 count - 1.
// Positions ascend and weights sum to 1. Cost: a few Newton steps a node.
std::vector<QuadratureNode> gauss_legendre(std::size_t count);

}  // namespace entente::math
