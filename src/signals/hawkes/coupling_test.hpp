// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "signals/hawkes/fit.hpp"

namespace entente::signals {

struct CouplingTestOptions {
  HawkesOptions model;     // its sharing plays no part: each target has a shape of its own
  std::size_t shifts = 0;  // 0: by the likelihood ratio's limit; else by so many circular shifts
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
  bool is_converged = false;         // both fits
};

// Tests each influence against none. The limit law of the likelihood ratio is that of a parameter on its bound
// [Self Liang 1987]; it needs the target's shape to be told by other influences too, as by its own, and where none is
// left it finds too much. Circular shifts ask for less: the source is moved along the window, its end joined to its
// start, to as many places at random, which keeps its own rhythm and undoes any influence [Lotwick Silverman 1982];
// p = (1 + shifts as good) / (1 + shifts). Both take stationary baselines. Streams that hold the events of common
// causes belong among the drivers, so that an influence is judged beside theirs. Throws Failure(internal) where an
// influence names a stream that is not there.
std::vector<CouplingTest> test_couplings(const EventSeries& series, const std::vector<Influence>& influences,
                                         const CouplingTestOptions& options = {});

// Every influence between two different streams.
std::vector<Influence> all_couplings(const EventSeries& series);

// The series with one stream moved by `shift` along the window, its end joined to its start.
EventSeries shifted(const EventSeries& series, std::uint32_t stream, double shift);

}  // namespace entente::signals
