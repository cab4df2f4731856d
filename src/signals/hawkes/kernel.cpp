// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/kernel.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace entente::signals {
namespace {

constexpr double kWindowShare = 0.1;    // the slowest rate: influence that lasts ten windows cannot be told from none
constexpr std::size_t kMostRates = 24;  // 24 factors e are ten decades

constexpr std::size_t kShortGapRank = 100;  // one gap in a hundred is shorter: a few chance neighbours set no scale

// The gap between events of any streams that only one in a hundred undercuts.
double short_gap(const EventSeries& series) {
  std::vector<double> gaps;
  for (std::size_t i = 1; i < series.time.size(); ++i) {
    if (series.time[i] > series.time[i - 1]) {
      gaps.push_back(series.time[i] - series.time[i - 1]);
    }
  }
  if (gaps.empty()) {
    return series.horizon;
  }
  const auto rank = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / kShortGapRank);
  std::ranges::nth_element(gaps, rank);
  return *rank;
}

double mean_gap(const EventSeries& series) {
  return series.horizon / std::accumulate(series.totals.begin(), series.totals.end(), 0.0);
}

// Weight of exp(-rate u) at lags of whole bins, over the bin's width, so that the bins' shares sum to one; its limit
// for narrow bins is the rate itself. Derivatives by log rate.
struct RateWeight {
  double value, first, second;
};

RateWeight rate_weight(double rate, double bin_width) {
  if (!(bin_width > 0)) {
    return {rate, rate, rate};
  }
  const double step = rate * bin_width;
  const double growth = std::exp(step);
  return {std::expm1(step) / bin_width, rate * growth, rate * growth * (1 + step)};
}

// Softmax weights of a_r = exponent log rate_r - cutoff rate_r, with derivatives by log cutoff and log exponent.
struct MixtureWeights {
  explicit MixtureWeights(const Kernel& kernel, const Shape& shape) : size(kernel.rates.size()), weight(size) {
    const double cutoff = std::exp(shape[0]);
    const double exponent = std::exp(shape[1]);
    slopes = {std::vector<double>(size), std::vector<double>(size)};
    double top = -std::numeric_limits<double>::infinity();
    for (std::size_t r = 0; r < size; ++r) {
      slopes[0][r] = -cutoff * kernel.rates[r];
      slopes[1][r] = exponent * std::log(kernel.rates[r]);
      top = std::max(top, slopes[0][r] + slopes[1][r]);
    }
    for (std::size_t r = 0; r < size; ++r) {
      weight[r] = std::exp(slopes[0][r] + slopes[1][r] - top);
    }
    const double sum = std::accumulate(weight.begin(), weight.end(), 0.0);
    for (double& entry : weight) {
      entry /= sum;
    }
    for (std::size_t q = 0; q < 2; ++q) {
      curves[q] = slopes[q];  // the second derivative of each part of a_r by its own logarithm is the part itself
      centre(curves[q]);
      centre(slopes[q]);
    }
  }

  void centre(std::vector<double>& values) const {
    const double mean = std::inner_product(weight.begin(), weight.end(), values.begin(), 0.0);
    for (double& value : values) {
      value -= mean;
    }
  }

  [[nodiscard]] double covariance(std::size_t p, std::size_t q) const {
    double sum = 0;
    for (std::size_t r = 0; r < size; ++r) {
      sum += weight[r] * slopes[p][r] * slopes[q][r];
    }
    return sum;
  }

  std::size_t size;
  std::vector<double> weight;
  std::array<std::vector<double>, 2> slopes;
  std::array<std::vector<double>, 2> curves;
};

// The second derivative of each weighted rate by two shape parameters.
std::vector<double> second_derivative(const MixtureWeights& weights, const std::vector<double>& value, std::size_t p,
                                      std::size_t q) {
  const double covariance = weights.covariance(p, q);
  std::vector<double> second(weights.size);
  for (std::size_t r = 0; r < weights.size; ++r) {
    const double curve = p == q ? weights.curves[p][r] : 0.0;
    second[r] = value[r] * (weights.slopes[p][r] * weights.slopes[q][r] - covariance + curve);
  }
  return second;
}

// The combination with factor_r times the weight of each rate.
Combination mixture(const Kernel& kernel, const Shape& shape, const std::vector<double>& factor) {
  const MixtureWeights weights(kernel, shape);
  const auto times = [](const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> product(a.size());
    std::ranges::transform(a, b, product.begin(), std::multiplies<>{});
    return product;
  };
  Combination result;
  result.value = times(weights.weight, factor);
  for (std::size_t p = 0; p < 2; ++p) {
    result.first[p] = times(result.value, weights.slopes[p]);
    for (std::size_t q = 0; q < 2; ++q) {
      result.second[p][q] = second_derivative(weights, result.value, p, q);
    }
  }
  return result;
}

}  // namespace

std::size_t shape_parameter_count(KernelKind kind) { return kind == KernelKind::exponential ? 1 : 2; }

Kernel make_kernel(KernelKind kind, const EventSeries& series) {
  Kernel kernel{.kind = kind, .bin_width = series.bin_width};
  if (kind == KernelKind::exponential) {
    return kernel;
  }
  const double slowest = kWindowShare / series.horizon;
  const double fastest = 1.0 / std::max(series.bin_width, short_gap(series));
  const auto steps = static_cast<std::size_t>(std::ceil(std::log(std::max(fastest / slowest, 1.0))));
  for (std::size_t r = 0; r <= std::min(steps, kMostRates - 1); ++r) {
    kernel.rates.push_back(slowest * std::exp(static_cast<double>(r)));
  }
  return kernel;
}

Combination density(const Kernel& kernel, const Shape& shape) {
  if (kernel.kind == KernelKind::power_law) {
    std::vector<double> factor(kernel.rates.size());
    std::ranges::transform(kernel.rates, factor.begin(),
                           [&](double rate) { return rate_weight(rate, kernel.bin_width).value; });
    return mixture(kernel, shape, factor);
  }
  // w(decay) exp(-decay u): each derivative by log decay brings a factor -decay u from the exponential.
  const double decay = std::exp(shape[0]);
  const auto [weight, first, second] = rate_weight(decay, kernel.bin_width);
  Combination result;
  result.value = {weight, 0, 0};
  result.first[0] = {first, -weight * decay, 0};
  result.second[0][0] = {second, -(2 * first + weight) * decay, weight * decay * decay};
  return result;
}

Combination negative_tail(const Kernel& kernel, const Shape& shape) {
  if (kernel.kind == KernelKind::power_law) {
    return mixture(kernel, shape, std::vector<double>(kernel.rates.size(), -1.0));
  }
  const double decay = std::exp(shape[0]);
  Combination result;
  result.value = {-1, 0, 0};
  result.first[0] = {0, decay, 0};
  result.second[0][0] = {0, decay, -decay * decay};
  return result;
}

std::vector<double> mixture_weights(const Kernel& kernel, const Shape& shape) {
  return kernel.kind == KernelKind::power_law ? MixtureWeights(kernel, shape).weight : std::vector<double>{};
}

double lag_of_share(const Kernel& kernel, const Shape& shape, double share) {
  if (kernel.kind == KernelKind::exponential) {
    return -std::log1p(-share) / std::exp(shape[0]);
  }
  const MixtureWeights weights(kernel, shape);
  const auto tail = [&](double lag) {
    double sum = 0;
    for (std::size_t r = 0; r < weights.size; ++r) {
      sum += weights.weight[r] * std::exp(-kernel.rates[r] * lag);
    }
    return sum;
  };
  constexpr int kHalvings = 100;
  double low = 0;
  double high = -std::log1p(-share) / kernel.rates.front();  // as if all influence were of the slowest rate
  for (int step = 0; step < kHalvings; ++step) {
    const double middle = 0.5 * (low + high);
    (tail(middle) > 1 - share ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

double half_life(const Kernel& kernel, const Shape& shape) { return lag_of_share(kernel, shape, 0.5); }

ShapeBounds shape_bounds(const Kernel& kernel, const EventSeries& series) {
  const double longest = series.horizon / kWindowShare;
  const double shortest = std::max(short_gap(series), series.bin_width) / 10;
  if (kernel.kind == KernelKind::exponential) {
    return {{-std::log(longest), 0}, {-std::log(shortest), 0}};
  }
  // An exponent below a twentieth never fades within ten decades; above five the law is no longer told from a decay.
  constexpr double kLeastExponent = 0.05;
  constexpr double kMostExponent = 5.0;
  return {{std::log(1.0 / kernel.rates.back()), std::log(kLeastExponent)},
          {std::log(series.horizon), std::log(kMostExponent)}};
}

std::vector<Shape> starting_shapes(const Kernel& kernel, const EventSeries& series) {
  const ShapeBounds bounds = shape_bounds(kernel, series);
  const double gap = mean_gap(series);
  constexpr std::array kGaps{0.5, 5.0, 50.0};  // mean lag of influence, in mean gaps
  std::vector<Shape> shapes;
  for (const double gaps : kGaps) {
    const double log_lag = std::log(gap * gaps);
    shapes.push_back(kernel.kind == KernelKind::exponential ? Shape{-log_lag, 0} : Shape{log_lag, 0});
    for (std::size_t q = 0; q < kMostShapeParameters; ++q) {
      shapes.back()[q] = std::clamp(shapes.back()[q], bounds.lower[q], bounds.upper[q]);
    }
  }
  return shapes;
}

}  // namespace entente::signals
