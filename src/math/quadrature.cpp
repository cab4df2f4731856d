// SPDX-License-Identifier: Apache-2.0
#include "math/quadrature.hpp"

#include <cmath>
#include <numbers>

namespace entente::math {
namespace {

// Newton doubles the correct digits each step: from the first guess (4 digits) six steps pass double precision.
constexpr int kNewtonSteps = 6;

struct Legendre {
  double value = 0;
  double slope = 0;
};

// Legendre polynomial of this degree and its derivative, by Bonnet's recursion.
Legendre legendre(std::size_t degree, double x) {
  double before = 0;
  double value = 1;
  for (std::size_t n = 1; n <= degree; ++n) {
    const auto order = static_cast<double>(n);
    const double next = ((2 * order - 1) * x * value - (order - 1) * before) / order;
    before = value;
    value = next;
  }
  return {value, static_cast<double>(degree) * (x * value - before) / (x * x - 1)};
}

}  // namespace

std::vector<QuadratureNode> gauss_legendre(std::size_t count) {
  std::vector<QuadratureNode> nodes(count);
  for (std::size_t i = 0; i < count; ++i) {
    double root = -std::cos(std::numbers::pi * (static_cast<double>(i) + 0.75) / (static_cast<double>(count) + 0.5));
    for (int step = 0; step < kNewtonSteps; ++step) {
      const Legendre at = legendre(count, root);
      root -= at.value / at.slope;
    }
    const double slope = legendre(count, root).slope;
    nodes[i] = {0.5 * (1 + root), 1.0 / ((1 - root * root) * slope * slope)};
  }
  return nodes;
}

}  // namespace entente::math
