// SPDX-License-Identifier: Apache-2.0
#include "math/kolmogorov.hpp"

#include <algorithm>
#include <cmath>

namespace entente::math {
namespace {

constexpr std::size_t kMostExact = 100;

// A square matrix times a power of ten that keeps its entries in range.
struct Scaled {
  std::size_t size = 0;
  std::vector<double> entries;
  int tens = 0;
};

Scaled product(const Scaled& a, const Scaled& b) {
  constexpr double kLarge = 1e140;
  constexpr int kLargeTens = 140;
  Scaled c{a.size, std::vector<double>(a.size * a.size, 0.0), a.tens + b.tens};
  for (std::size_t at = 0; at < a.size * a.size; ++at) {
    const std::size_t row = at / a.size;
    for (std::size_t k = 0; k < a.size; ++k) {
      c.entries[at] += a.entries[row * a.size + k] * b.entries[k * a.size + at % a.size];
    }
  }
  if (*std::ranges::max_element(c.entries) > kLarge) {
    for (double& entry : c.entries) {
      entry /= kLarge;
    }
    c.tens += kLargeTens;
  }
  return c;
}

Scaled power(const Scaled& base, std::size_t exponent) {
  if (exponent == 1) {
    return base;
  }
  const Scaled half = power(base, exponent / 2);
  const Scaled square = product(half, half);
  return exponent % 2 == 0 ? square : product(square, base);
}

// The matrix H of [Marsaglia Tsang Wang 2003, section 2] for n d = k - h.
Scaled transition(std::size_t k, double h) {
  const std::size_t size = 2 * k - 1;
  Scaled matrix{size, std::vector<double>(size * size, 0.0), 0};
  const auto at = [&](std::size_t row, std::size_t column) -> double& { return matrix.entries[row * size + column]; };
  for (std::size_t row = 0; row < size; ++row) {
    for (std::size_t column = 0; column < std::min(row + 2, size); ++column) {
      at(row, column) = 1;
    }
  }
  for (std::size_t i = 0; i < size; ++i) {
    at(i, 0) -= std::pow(h, static_cast<double>(i + 1));
    at(size - 1, i) -= std::pow(h, static_cast<double>(size - i));
  }
  at(size - 1, 0) += h > 0.5 ? std::pow(2 * h - 1, static_cast<double>(size)) : 0.0;
  for (std::size_t row = 0; row < size; ++row) {
    for (std::size_t column = 0; column <= row; ++column) {
      at(row, column) /= std::tgamma(static_cast<double>(row - column + 2));
    }
  }
  return matrix;
}

// P(statistic < d), exactly.
double exact_cdf(double d, std::size_t count) {
  const auto n = static_cast<double>(count);
  const auto k = static_cast<std::size_t>(n * d) + 1;
  const Scaled result = power(transition(k, static_cast<double>(k) - n * d), count);
  double prob = result.entries[(k - 1) * result.size + k - 1];
  int tens = result.tens;
  constexpr double kSmall = 1e-140;
  constexpr int kSmallTens = 140;
  for (std::size_t i = 1; i <= count; ++i) {
    prob *= static_cast<double>(i) / n;
    if (prob < kSmall) {
      prob /= kSmall;
      tens -= kSmallTens;
    }
  }
  return prob * std::pow(10.0, tens);
}

double limit_tail(double x) {
  constexpr int kTerms = 100;
  double sum = 0;
  for (int k = kTerms; k >= 1; --k) {
    sum += (k % 2 == 1 ? 2 : -2) * std::exp(-2.0 * k * k * x * x);
  }
  constexpr double kSmallX = 0.2;  // below it the series has not set in, and the tail is one to twelve digits
  return x < kSmallX ? 1.0 : sum;
}

}  // namespace

double kolmogorov_statistic(std::vector<double> values) {
  std::ranges::sort(values);
  const auto n = static_cast<double>(values.size());
  double largest = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto rank = static_cast<double>(i);
    largest = std::max({largest, values[i] - rank / n, (rank + 1) / n - values[i]});
  }
  return largest;
}

double kolmogorov_p_prob(double statistic, std::size_t count) {
  if (count == 0 || statistic <= 0) {
    return 1;
  }
  if (statistic >= 1) {
    return 0;
  }
  const double root = std::sqrt(static_cast<double>(count));
  const double tail = count <= kMostExact ? 1 - exact_cdf(statistic, count)
                                          : limit_tail(statistic * (root + 0.12 + 0.11 / root));  // [Stephens 1970]
  return std::clamp(tail, 0.0, 1.0);
}

}  // namespace entente::math
