// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace entente::math {

// Numbers that one instruction handles together, as every 64-bit processor can; each lane goes its own way, so that
// what stands in one lane does not depend on what stands in the other.
inline constexpr std::size_t kLaneCount = 2;
using Lanes = double __attribute__((vector_size(kLaneCount * sizeof(double))));
using LaneBits = std::int64_t __attribute__((vector_size(kLaneCount * sizeof(std::int64_t))));

inline Lanes all_lanes(double value) { return Lanes{value, value}; }

// exp of each lane, within 2 units in the last place, for |x| <= 700; beyond that it is wrong. The argument is parted
// into n log 2 + r; exp(r) is its Taylor sum to r^13, whose rest is below 2^-53 for |r| <= log(2) / 2, in the order of
// Estrin, in which few terms wait for each other.
inline Lanes exponential(Lanes x) {
  constexpr double kRound = 6755399441055744.0;  // 1.5 * 2^52: adding it rounds to a whole number
  constexpr double kLog2High = 6.93147180369123816490e-01;
  constexpr double kLog2Low = 1.90821492927058770002e-10;
  constexpr double kInverseLog2 = 1.44269504088896338700;
  constexpr std::int64_t kExponentBias = 1023;
  constexpr int kMantissaBits = 52;
  const Lanes rounded = x * kInverseLog2 + kRound;
  const Lanes whole = rounded - kRound;
  const Lanes r = (x - whole * kLog2High) - whole * kLog2Low;
  const Lanes r2 = r * r;
  const Lanes r4 = r2 * r2;
  const Lanes to_3 = (1.0 + r) + (1.0 / 2 + r * (1.0 / 6)) * r2;
  const Lanes to_7 = (1.0 / 24 + r * (1.0 / 120)) + (1.0 / 720 + r * (1.0 / 5040)) * r2;
  const Lanes to_11 = (1.0 / 40320 + r * (1.0 / 362880)) + (1.0 / 3628800 + r * (1.0 / 39916800)) * r2;
  const Lanes to_13 = 1.0 / 479001600 + r * (1.0 / 6227020800);
  const Lanes sum = (to_3 + to_7 * r4) + (to_11 + to_13 * r4) * (r4 * r4);
  const LaneBits power = (reinterpret_cast<LaneBits>(rounded) + kExponentBias) << kMantissaBits;
  return sum * reinterpret_cast<Lanes>(power);
}

}  // namespace entente::math
