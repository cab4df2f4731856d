// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "signals/hawkes/fit.hpp"

namespace entente::signals {

enum class CouplingMethod {
  automatic,         // the likelihood ratio where the shape is told without the influence, else circular shifts
  likelihood_ratio,  // by the limit law of a parameter on its bound
  circular_shift,
};

struct CouplingTestOptions {
  HawkesOptions model;  // its sharing plays no part: each target has a shape of its own
  CouplingMethod method = CouplingMethod::automatic;
  std::size_t shifts = 199;
  std::uint64_t seed = 1;  // of the shifts
  unsigned threads = 1;
};

// Is there influence of one stream on another, given all other streams?
struct CouplingTest {
  Influence influence;
  double branching = 0;              // as fitted
  double statistic = 0;              // 2 log likelihood ratio, at least 0
  double p_prob = 1;                 // P(such a statistic or a larger one) without influence
  double false_discovery_share = 1;  // least share of false discoveries at which it is one, among all that were tested
  bool is_by_shifts = false;
  bool is_converged = false;  // both fits
};

// Tests each influence against none. The limit law of the likelihood ratio is that of a parameter on its bound
// [Self Liang 1987]; it holds where other influences, as the target's own, tell the shape of the kernel, and finds too
// much where they do not (docs/accuracy.md). Circular shifts ask for less: the source is moved along the window, its
// end joined to its start, to as many places at random, which keeps its own rhythm and undoes any influence
// [Lotwick Silverman 1982]; p = (1 + shifts as good) / (1 + shifts). They take streams to be stationary. Streams that
// hold the events of common causes belong among the drivers, so that an influence is judged beside theirs. Throws
// Failure(internal) where an influence names a stream that is not there.
std::vector<CouplingTest> test_couplings(const EventSeries& series, const std::vector<Influence>& influences,
                                         const CouplingTestOptions& options = {});

// Every influence between two different streams.
std::vector<Influence> all_couplings(const EventSeries& series);

// The series with one stream moved by `shift` along the window, its end joined to its start.
EventSeries shifted(const EventSeries& series, std::uint32_t stream, double shift);

}  // namespace entente::signals
