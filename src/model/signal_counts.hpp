// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/level.hpp"
#include "domain/pair_signals.hpp"

namespace entente::model {

// By which factor a level multiplies what independence would lead one to expect of a signal, as its logarithm; nil at
// "none", and monotone in the level: enemies fight each other more often and stand on one side less often, allies the
// other way round. Where both fight and operate says little, since common ground explains it as well.
PerLevel<double> log_rate_ratios(SignalKind kind);

// The size of the negative binomial: variance = mean + mean^2 / size. Far below one, so that a month with many events
// is hardly more telling than one with a few: events come in bursts, and data sets split them as they like.
inline constexpr double kSignalSize = 0.5;
// The least mean: what independence does not lead one to expect at all may be coded by mistake.
inline constexpr double kLeastExpected = 0.05;

// log P(observed | level) for each level, up to a constant: negative binomial with mean expected x ratio^strength,
// observed >= 0, expected >= 0 events.
PerLevel<double> signal_log_likelihood(SignalKind kind, double observed, double expected, double strength = 1);

}  // namespace entente::model
