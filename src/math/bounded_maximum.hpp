// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "math/cholesky.hpp"

namespace entente::math {

// A function at a point: its value, its gradient and minus its second derivatives (the information, of a likelihood).
struct Evaluation {
  double value = 0;
  std::vector<double> gradient;
  SymmetricMatrix information{0};  // of size 0 where it was not asked for
};

enum class Derivatives { first, second };

struct BoundedFunction {
  std::function<Evaluation(std::span<const double> point, Derivatives derivatives)> evaluate;
  std::vector<double> lower;
  std::vector<double> upper;
};

struct MaximumOptions {
  double tolerance = 1e-9;  // stops where a full Newton step promises to raise the value by no more than this
  std::size_t max_steps = 200;
};

struct Maximum {
  std::vector<double> point;
  Evaluation at_point;  // with its information
  std::size_t steps = 0;
  bool is_converged = false;
};

// Which coordinates lie on a bound that the gradient pushes against.
std::vector<bool> held_by_bounds(const BoundedFunction& function, std::span<const double> point,
                                 std::span<const double> gradient);

// A local maximum within bounds by projected Newton steps [Bertsekas 1982]: coordinates held by a bound rest, the
// others take a Newton step on the scale of each other, damped as far as the information is not positive definite, and
// the step is halved until the value rises. A value of minus infinity is a point to turn back from.
Maximum maximise(const BoundedFunction& function, const std::vector<double>& start, const MaximumOptions& options = {});

}  // namespace entente::math
