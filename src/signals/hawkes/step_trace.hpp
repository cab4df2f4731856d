// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "signals/hawkes/likelihood.hpp"

namespace entente::signals {

// What each step of a likelihood's plan sees.
struct StepTrace {
  std::vector<double> intensity;  // [step], of its target
  std::vector<double> integral;   // [step], of that intensity from 0 to the event, or to the end of its bin
  std::vector<double> at_end;     // [target], from 0 to the horizon
};

// One pass over the events.
StepTrace trace_steps(const HawkesLikelihood& likelihood, std::span<const double> parameters);

}  // namespace entente::signals
