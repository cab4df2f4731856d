// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "signals/hawkes/event_series.hpp"

namespace entente::signals {

// How the influence of an event fades with the lag u. Kernels integrate to one, so that what stands before them is a
// branching ratio.
enum class KernelKind {
  exponential,  // decay exp(-decay u); one shape parameter: log decay
  power_law,    // exponent cutoff^exponent / (u + cutoff)^(1 + exponent); two: log cutoff, log exponent
};

constexpr std::size_t kMostShapeParameters = 2;
using Shape = std::array<double, kMostShapeParameters>;

std::size_t shape_parameter_count(KernelKind kind);

// A function of the lags as a linear combination of sums that a recursion keeps, with its derivatives by the shape.
struct Combination {
  std::vector<double> value;                                    // [sum]
  std::array<std::vector<double>, kMostShapeParameters> first;  // [parameter][sum]
  std::array<std::array<std::vector<double>, kMostShapeParameters>, kMostShapeParameters> second;
};

// The sums that the recursion keeps of each source stream, over earlier events at lags u_k.
//   exponential: the sums of u^m exp(-decay u), m = 0, 1, 2
//   power law:   the sums of exp(-rate_r u), for rates on a fixed geometric grid
struct Kernel {
  KernelKind kind = KernelKind::exponential;
  std::vector<double> rates;  // of the power law; empty for the exponential
  double bin_width = 0;       // 0: exact times

  [[nodiscard]] std::size_t sum_count() const { return rates.empty() ? 3 : rates.size(); }
  [[nodiscard]] std::size_t shape_count() const { return shape_parameter_count(kind); }
};

// The kernel for a series. The power law is a gamma mixture of exponentials, cutoff^exponent rate^(exponent - 1)
// exp(-cutoff rate) / Gamma(exponent), taken at rates that step by a factor e [Beylkin Monzon 2010, trapezoid rule in
// the logarithm of the rate; Hardiman Bercot Bouchaud 2013 for sums of exponentials in Hawkes kernels] from a tenth of
// one over the window to one over the shortest gaps between events; weights are scaled so that the kernel integrates to
// one.
Kernel make_kernel(KernelKind kind, const EventSeries& series);

// The kernel at a lag. Where times are binned: the share of a bin, over its width, that lies whole bins later
// [Kirchner 2017: the discrete process whose limit is Hawkes].
Combination density(const Kernel& kernel, const Shape& shape);

// One less the kernel's mass beyond a lag is its mass up to it: the mass beyond, with minus before it, so that events
// plus this combination is the compensator.
Combination negative_tail(const Kernel& kernel, const Shape& shape);

// The share of each rate in a power law; they sum to one. Empty for the exponential.
std::vector<double> mixture_weights(const Kernel& kernel, const Shape& shape);

// The lag within which this share of an event's influence comes, for 0 < share < 1.
double lag_of_share(const Kernel& kernel, const Shape& shape, double share);

// The lag within which half of it does.
double half_life(const Kernel& kernel, const Shape& shape);

struct ShapeBounds {
  Shape lower{};
  Shape upper{};
};
ShapeBounds shape_bounds(const Kernel& kernel, const EventSeries& series);

// A few shapes to start a fit from: fast, middle and slow against the mean gap between events.
std::vector<Shape> starting_shapes(const Kernel& kernel, const EventSeries& series);

}  // namespace entente::signals
