// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "signals/hawkes/likelihood.hpp"

namespace entente::signals {

// An influence of one stream on another.
struct Influence {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  auto operator<=>(const Influence&) const = default;
};

struct HawkesOptions {
  KernelKind kernel = KernelKind::exponential;
  DecaySharing sharing = DecaySharing::by_target;
  std::size_t baseline_pieces = 1;  // of equal length
  std::vector<Influence> left_out;  // influences held at nil, for tests
  unsigned threads = 1;             // changes the time taken, never the result
};

// Targets that were fitted together: all of them, or one.
struct FittedPart {
  std::vector<std::uint32_t> targets;
  ParameterLayout layout;
  std::vector<double> parameters;
  std::vector<bool> held;  // [parameter], rests on a bound that the likelihood pushes against
  std::vector<double> gradient;
  math::SymmetricMatrix information{0};
  double log_likelihood = 0;
  std::size_t steps = 0;
  bool is_converged = false;
};

// A maximum-likelihood fit. Which likelihood it rests on: exact times, or counts of bins of bin_width.
struct HawkesFit {
  std::vector<std::string> names;  // [stream]
  std::size_t modelled_count = 0;
  HawkesStructure structure;
  double horizon = 0;
  double bin_width = 0;  // 0: exact
  std::vector<FittedPart> parts;
  double log_likelihood = 0;
  bool is_converged = false;       // every part is
  bool is_shape_at_bound = false;  // some influence is faster or slower than the data can tell
  bool has_few_events = false;     // a modelled stream has fewer events than kFewEvents: figures mean little

  [[nodiscard]] std::size_t stream_count() const { return names.size(); }
};

constexpr double kFewEvents = 10;

// Fits by maximum likelihood from several starts (docs/decisions/0015). Long series start from fits of their first
// events. Throws Failure(internal) where left_out names a stream that is not there.
HawkesFit fit_hawkes(const EventSeries& series, const HawkesOptions& options = {});

double baseline_of(const HawkesFit& fit, std::size_t target, std::size_t piece);
// Mean number of events of `to` that one event of `from` brings about itself.
double branching_of(const HawkesFit& fit, Influence influence);
Shape shape_of(const HawkesFit& fit, Influence influence);

// One target by itself: what tests compare, with a shape of its own whatever the sharing.
FittedPart fit_target(const EventSeries& series, std::uint32_t target, const HawkesOptions& options);

// The part that holds a target, and its place there.
struct PlaceOfTarget {
  const FittedPart* part = nullptr;
  std::size_t place = 0;
};
PlaceOfTarget find_target(const HawkesFit& fit, std::size_t target);

// The largest eigenvalue of the branching ratios among the modelled streams, in absolute value: below one the process
// settles [Hawkes Oakes 1974].
double spectral_radius(const HawkesFit& fit);

}  // namespace entente::signals
