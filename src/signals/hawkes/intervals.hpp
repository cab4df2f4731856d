// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "signals/hawkes/fit.hpp"

namespace entente::signals {

// A figure with the range in which it lies with the probability asked for.
struct Interval {
  double estimate = 0;
  double low = 0;
  double high = 0;
  double standard_error = 0;  // 0 where the estimate rests on a bound, or the events cannot tell
};

// Of a fit: baselines, branching ratios, and half-lives in the unit of time.
struct HawkesIntervals {
  std::vector<Interval> baseline;   // [target x piece]
  std::vector<Interval> branching;  // [from x to], streams x modelled streams
  std::vector<Interval> half_life;  // [from x to]
};

// From the information matrix. Baselines and half-lives are taken on the scale of their logarithm, branching ratios on
// their own, cut off at nil. A branching ratio that rests on nil reaches up to where the likelihood, taken as quadratic
// there with all else fitted anew, has fallen as far as at the end of an interval elsewhere. Where the information is
// not positive definite, low and high are 0 and infinity.
HawkesIntervals information_intervals(const HawkesFit& fit, double coverage_prob = 0.95);

struct BootstrapOptions {
  double coverage_prob = 0.95;
  std::size_t draws = 200;
  std::uint64_t seed = 1;
  unsigned threads = 1;
};

struct BootstrapIntervals {
  HawkesIntervals intervals;
  std::size_t failed_draws = 0;  // a stream came out empty, or the world did not settle
};

// By parametric bootstrap: quantiles of what fits give of worlds drawn from the fit [Efron Tibshirani 1993, chapter
// 13]. Drivers stay as they are. `options` must be those of the fit. Cost: as many fits.
BootstrapIntervals bootstrap_intervals(const HawkesFit& fit, const EventSeries& series, const HawkesOptions& options,
                                       const BootstrapOptions& bootstrap = {});

}  // namespace entente::signals
