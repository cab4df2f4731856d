// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "signals/hawkes/fit.hpp"

namespace entente::signals {

// One point of a quantile-quantile plot of gaps in rescaled time, whose law is exponential with mean one.
struct QuantilePoint {
  double expected = 0;
  double found = 0;
};

struct Residuals {
  std::vector<double> gaps;  // between events in rescaled time, in order of time
  double ks_statistic = 0;   // distance of 1 - exp(-gap) from uniform
  double ks_p_prob = 1;
  std::vector<QuantilePoint> quantiles;  // at most kMostQuantiles, evenly spaced by rank
};

constexpr std::size_t kMostQuantiles = 200;

struct GoodnessOfFit {
  std::vector<Residuals> streams;  // [modelled stream]
  Residuals overall;               // the gaps of all streams together
};

// Does the fit describe the series? Under the true model the integral of the intensity from event to event is
// exponential with mean one, whatever the process [Brown et al. 2002, the time-rescaling theorem]. The first gap runs
// from 0, unless the first event stands there. Events of a bin are spread over it at random in rescaled time, which is
// exact for Poisson counts [Haslinger Pipa Brown 2010 for one event a bin]; the seed fixes how. The p-value takes
// parameters as given; where they were estimated from the same events it is somewhat too large.
GoodnessOfFit test_goodness(const HawkesFit& fit, const EventSeries& series, std::uint64_t seed = 1);

}  // namespace entente::signals
