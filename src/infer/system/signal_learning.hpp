// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "domain/level.hpp"
#include "domain/pair_signals.hpp"
#include "infer/system/parameter_learning.hpp"

namespace entente::infer {

// What event data say of a pair in a month, and what claims say of its level then.
struct SignalMonth {
  double observed = 0;
  double expected = 0;
  PerLevel<double> level_prob{};
};

// A factor on the logarithms of a kind's rate ratios (phi): 1 as the model supposes, 0 as if the kind told nothing.
// Maximum a posteriori of the mixture likelihood sum over months of log sum over levels of P(level) NB(observed |
// expected, level, factor), with a normal prior of mean 1 and deviation .5; never below 0. Months count as independent
// given the claims, so that the deviation is too small where levels last. Law: of no months nothing is learned.
LearnedParameter learn_signal_strength(SignalKind kind, std::span<const SignalMonth> months);

}  // namespace entente::infer
