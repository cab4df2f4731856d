// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

namespace entente::signals {

// The logarithm of a product of many numbers for hardly more than the multiplications: mantissas are multiplied,
// exponents added. Anything that is not positive, finite and normal makes it minus infinity.
class LogProduct {
 public:
  [[gnu::always_inline]] void multiply(double factor, double times) {
    if (!(factor >= std::numeric_limits<double>::min() && factor <= std::numeric_limits<double>::max())) {
      rest_ = -std::numeric_limits<double>::infinity();
    } else if (times != 1.0) {
      rest_ += times * std::log(factor);
    } else {
      take(factor);
    }
  }

  [[nodiscard]] double log() const {
    constexpr double kLog2 = 0.69314718055994530942;
    return std::log(mantissa_) + kLog2 * static_cast<double>(exponent_) + rest_;
  }

 private:
  static constexpr int kMantissaBits = 52;
  static constexpr std::int64_t kBias = 1023;

  [[gnu::always_inline]] void take(double factor) {
    constexpr std::uint64_t kMantissa = (std::uint64_t{1} << kMantissaBits) - 1;
    constexpr double kLarge = 0x1p900;
    mantissa_ *= mantissa_of(factor, kMantissa);
    exponent_ += static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(factor) >> kMantissaBits) - kBias;
    if (mantissa_ > kLarge) {
      exponent_ += static_cast<std::int64_t>(std::bit_cast<std::uint64_t>(mantissa_) >> kMantissaBits) - kBias;
      mantissa_ = mantissa_of(mantissa_, kMantissa);
    }
  }

  // Between 1 and 2.
  [[gnu::always_inline]] static double mantissa_of(double value, std::uint64_t mask) {
    return std::bit_cast<double>((std::bit_cast<std::uint64_t>(value) & mask) |
                                 (static_cast<std::uint64_t>(kBias) << kMantissaBits));
  }

  double mantissa_ = 1;
  std::int64_t exponent_ = 0;
  double rest_ = 0;
};

}  // namespace entente::signals
