// SPDX-License-Identifier: Apache-2.0
#include "evaluate/quasi_newton.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente::evaluate {
namespace {

using Vector = std::vector<double>;
using Function = std::function<double(const Vector&)>;

constexpr double kDifference = 1e-5;      // about the cube root of the rounding error, on a scale of one
constexpr double kSufficientFall = 1e-4;  // of what the slope promises
constexpr int kMostHalvings = 40;

double dot(const Vector& left, const Vector& right) {
  return std::inner_product(left.begin(), left.end(), right.begin(), 0.0);
}

Vector slope_at(const Function& function, const Vector& point) {
  Vector slope(point.size());
  Vector moved = point;
  for (std::size_t i = 0; i < point.size(); ++i) {
    moved[i] = point[i] + kDifference;
    const double above = function(moved);
    moved[i] = point[i] - kDifference;
    slope[i] = (above - function(moved)) / (2 * kDifference);
    moved[i] = point[i];
  }
  return slope;
}

double largest_of(const Vector& values) {
  double largest = 0;
  for (const double value : values) {
    largest = std::max(largest, std::abs(value));
  }
  return largest;
}

// The inverse of the curvature as the steps have shown it so far, [n x n] in rows.
class InverseCurvature {
 public:
  explicit InverseCurvature(std::size_t size) : size_(size), rows_(size * size) { reset(); }

  void reset() {
    std::ranges::fill(rows_, 0.0);
    for (std::size_t i = 0; i < size_; ++i) {
      rows_[i * size_ + i] = 1.0;
    }
  }

  [[nodiscard]] Vector times(const Vector& vector) const {
    Vector result(size_, 0.0);
    for (std::size_t i = 0; i < size_; ++i) {
      for (std::size_t j = 0; j < size_; ++j) {
        result[i] += rows_[i * size_ + j] * vector[j];
      }
    }
    return result;
  }

  // H + (1 + y'Hy / s'y) ss' / s'y - (H y s' + s y'H) / s'y
  void update(const Vector& step, const Vector& slope_change) {
    const double along = dot(step, slope_change);
    if (along <= 0) {  // no curvature to learn from
      return;
    }
    const Vector turned = times(slope_change);
    const double factor = (1 + dot(slope_change, turned) / along) / along;
    for (std::size_t i = 0; i < size_; ++i) {
      for (std::size_t j = 0; j < size_; ++j) {
        rows_[i * size_ + j] += factor * step[i] * step[j] - (turned[i] * step[j] + step[i] * turned[j]) / along;
      }
    }
  }

 private:
  std::size_t size_;
  Vector rows_;
};

Vector moved(const Vector& point, const Vector& direction, double length) {
  Vector result = point;
  for (std::size_t i = 0; i < point.size(); ++i) {
    result[i] += length * direction[i];
  }
  return result;
}

// The longest of 1, 1/2, 1/4, ... of the direction that makes the value fall enough; 0 where none does.
double length_of_step(const Function& function, const Minimum& minimum, const Vector& direction, double promise) {
  double length = 1;
  for (int halving = 0; halving < kMostHalvings; ++halving) {
    const double value = function(moved(minimum.at, direction, length));
    if (value <= minimum.value + kSufficientFall * length * promise) {  // false for NaN
      return length;
    }
    length /= 2;
  }
  return 0;
}

// Down the slope, as far as the curvature says, but not so far at first that the model leaves its sense.
Vector direction_from(const InverseCurvature& curvature, const Vector& slope) {
  constexpr double kLongest = 1.0;  // parameters are logarithms: a factor of e at once
  Vector direction = curvature.times(slope);
  const double largest = largest_of(direction);
  const double factor = largest > kLongest ? kLongest / largest : 1.0;
  std::ranges::transform(direction, direction.begin(), [factor](double each) { return -factor * each; });
  return direction;
}

}  // namespace

Minimum minimise(const Function& function, std::vector<double> start, const MinimumOptions& options) {
  Minimum minimum{.at = std::move(start), .value = 0};
  minimum.value = function(minimum.at);
  InverseCurvature curvature(minimum.at.size());
  Vector slope = slope_at(function, minimum.at);
  while (minimum.steps < options.most_steps && largest_of(slope) > options.slope_tolerance) {
    const Vector direction = direction_from(curvature, slope);
    const double length = length_of_step(function, minimum, direction, dot(direction, slope));
    if (length == 0) {
      break;
    }
    Vector next = moved(minimum.at, direction, length);
    Vector next_slope = slope_at(function, next);
    curvature.update(moved(next, minimum.at, -1), moved(next_slope, slope, -1));
    minimum.value = function(next);
    minimum.at = std::move(next);
    slope = std::move(next_slope);
    ++minimum.steps;
  }
  minimum.is_converged = largest_of(slope) <= options.slope_tolerance;
  return minimum;
}

}  // namespace entente::evaluate
