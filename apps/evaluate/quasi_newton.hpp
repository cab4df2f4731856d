// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace entente::evaluate {

struct Minimum {
  std::vector<double> at;
  double value = 0;
  std::size_t steps = 0;
  bool is_converged = false;  // the largest slope fell below the tolerance
};

struct MinimumOptions {
  double slope_tolerance = 1e-3;  // of a -2 log likelihood of some thousands: an error of the value below 1e-7
  std::size_t most_steps = 500;
};

// A local minimum of a smooth function of a few numbers: quasi-Newton steps with the update of Broyden, Fletcher,
// Goldfarb and Shanno [Nocedal Wright 2006, eq. 6.17], slopes by central differences, steps halved until the value
// falls enough (Armijo). Cost: 2 n calls a step.
Minimum minimise(const std::function<double(const std::vector<double>&)>& function, std::vector<double> start,
                 const MinimumOptions& options = {});

}  // namespace entente::evaluate
