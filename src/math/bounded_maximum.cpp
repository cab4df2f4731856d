// SPDX-License-Identifier: Apache-2.0
#include "math/bounded_maximum.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::math {
namespace {

constexpr double kFirstDamping = 1e-6;  // of the scaled information, whose diagonal is one
constexpr double kMostDamping = 1e6;
constexpr double kDampingFactor = 10;
constexpr double kLeastScale = 1e-12;     // of the largest diagonal entry: below it a coordinate tells nothing
constexpr double kSufficientRise = 1e-4;  // share of the promised rise that a step must bring [Bertsekas 1982]
constexpr int kMostHalvings = 40;
constexpr double kRounding = 1e-13;  // of the value: a sum of a million terms is not known better

std::vector<std::size_t> free_places(const std::vector<bool>& held) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < held.size(); ++i) {
    if (!held[i]) {
      places.push_back(i);
    }
  }
  return places;
}

// The Newton step over the free coordinates, nil elsewhere. Each is scaled by the root of its curvature, so that the
// damping is one figure for all.
std::vector<double> newton_step(const Evaluation& at, const std::vector<bool>& held, double damping) {
  const std::vector<std::size_t> places = free_places(held);
  double largest = 0;
  for (const std::size_t place : places) {
    largest = std::max(largest, std::abs(at.information.at(place, place)));
  }
  std::vector<double> scale;
  std::vector<double> right;
  for (const std::size_t place : places) {
    const double curvature = std::abs(at.information.at(place, place));
    scale.push_back(1.0 / std::sqrt(std::max(curvature, kLeastScale * std::max(largest, 1.0))));
    right.push_back(at.gradient[place] * scale.back());
  }
  SymmetricMatrix matrix(places.size());
  for (std::size_t a = 0; a < places.size(); ++a) {
    for (std::size_t b = 0; b < places.size(); ++b) {
      matrix.at(a, b) = at.information.at(places[a], places[b]) * scale[a] * scale[b];
    }
  }
  std::optional<std::vector<double>> solved;
  for (; !solved; damping = std::max(damping * kDampingFactor, kFirstDamping)) {
    SymmetricMatrix damped = matrix;
    for (std::size_t a = 0; a < places.size(); ++a) {
      damped.at(a, a) += damping;
    }
    solved = damping > kMostDamping ? right : solve_if_positive(damped, right);
  }
  std::vector<double> step(held.size(), 0.0);
  for (std::size_t a = 0; a < places.size(); ++a) {
    step[places[a]] = (*solved)[a] * scale[a];
  }
  return step;
}

std::vector<double> moved(const BoundedFunction& function, const std::vector<double>& point,
                          const std::vector<double>& step, double length) {
  std::vector<double> to(point.size());
  for (std::size_t i = 0; i < point.size(); ++i) {
    to[i] = std::clamp(point[i] + length * step[i], function.lower[i], function.upper[i]);
  }
  return to;
}

double promised_rise(const std::vector<double>& gradient, const std::vector<double>& from,
                     const std::vector<double>& to) {
  double rise = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    rise += gradient[i] * (to[i] - from[i]);
  }
  return rise;
}

// Takes the longest halved step that raises the value; false where none does.
bool advance(const BoundedFunction& function, const std::vector<double>& step, Maximum& maximum) {
  double length = 1;
  for (int halving = 0; halving < kMostHalvings; ++halving, length /= 2) {
    std::vector<double> to = moved(function, maximum.point, step, length);
    const double rise = promised_rise(maximum.at_point.gradient, maximum.point, to);
    Evaluation there = function.evaluate(to, halving == 0 ? Derivatives::second : Derivatives::first);
    if (!(there.value >= maximum.at_point.value + kSufficientRise * rise) || !(rise > 0)) {
      continue;
    }
    maximum.at_point = halving == 0 ? std::move(there) : function.evaluate(to, Derivatives::second);
    maximum.point = std::move(to);
    return true;
  }
  return false;
}

}  // namespace

std::vector<bool> held_by_bounds(const BoundedFunction& function, std::span<const double> point,
                                 std::span<const double> gradient) {
  std::vector<bool> held(point.size());
  for (std::size_t i = 0; i < point.size(); ++i) {
    held[i] =
        (point[i] <= function.lower[i] && gradient[i] <= 0) || (point[i] >= function.upper[i] && gradient[i] >= 0);
  }
  return held;
}

Maximum maximise(const BoundedFunction& function, const std::vector<double>& start, const MaximumOptions& options) {
  Maximum maximum{.point = moved(function, start, std::vector<double>(start.size(), 0.0), 0)};
  maximum.at_point = function.evaluate(maximum.point, Derivatives::second);
  double damping = 0;
  for (; maximum.steps < options.max_steps && !maximum.is_converged; ++maximum.steps) {
    const auto held = held_by_bounds(function, maximum.point, maximum.at_point.gradient);
    const std::vector<double> step = newton_step(maximum.at_point, held, damping);
    const double rise = std::inner_product(step.begin(), step.end(), maximum.at_point.gradient.begin(), 0.0);
    maximum.is_converged =
        damping == 0 && rise <= std::max(options.tolerance, kRounding * std::abs(maximum.at_point.value));
    if (maximum.is_converged) {
      break;
    }
    if (advance(function, step, maximum)) {
      damping = 0;
    } else if (damping > kMostDamping) {
      break;
    } else {
      damping = std::max(damping * kDampingFactor * kDampingFactor, kFirstDamping);
    }
  }
  return maximum;
}

}  // namespace entente::math
