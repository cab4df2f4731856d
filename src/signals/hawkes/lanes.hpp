// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace entente::signals {

// Four numbers at once: one register where the processor has AVX2, two where it has not.
using Lane = double __attribute__((vector_size(4 * sizeof(double))));
using LaneBits = std::int64_t __attribute__((vector_size(4 * sizeof(std::int64_t))));
constexpr std::size_t kLaneSize = 4;

constexpr std::size_t padded(std::size_t size) { return (size + kLaneSize - 1) / kLaneSize * kLaneSize; }

// A lane at any double. Unlike memcpy, which may write to anything, it tells the compiler that only doubles change, so
// that pointers need not be read again after each store; GCC and Clang let vectors alias their elements.
using LooseLane = double __attribute__((vector_size(4 * sizeof(double)), aligned(alignof(double))));

[[gnu::always_inline]] inline Lane load(const double* from) { return *reinterpret_cast<const LooseLane*>(from); }

[[gnu::always_inline]] inline void store(const Lane& lane, double* to) { *reinterpret_cast<LooseLane*>(to) = lane; }

[[gnu::always_inline]] inline double sum_of(const Lane& lane) { return (lane[0] + lane[2]) + (lane[1] + lane[3]); }

// exp(x) of four numbers, none above 700, to 2 units in the last place; below -700 what exp(-700) is, next to nothing.
// x = n log 2 + r, |r| <= log(2) / 2; the series of exp(r) to the 13th power leaves 4e-18.
[[gnu::always_inline]] inline Lane exponential(const Lane& x) {
  constexpr double kLeast = -700.0;
  constexpr double kLog2OfE = 1.4426950408889634;
  constexpr double kLog2High = 6.93147180369123816490e-01;  // the first bits, so that n times it is exact
  constexpr double kLog2Low = 1.90821492927058770002e-10;
  constexpr double kRounder = 0x1.8p52;  // adding it leaves the whole number in the low bits
  constexpr int kMantissaBits = 52;
  const Lane least = {kLeast, kLeast, kLeast, kLeast};
  const Lane y = x < least ? least : x;
  const Lane shifted = y * kLog2OfE + kRounder;
  const Lane n = shifted - kRounder;
  const Lane r = (y - n * kLog2High) - n * kLog2Low;
  Lane series = r * (1.0 / 6227020800.0) + 1.0 / 479001600.0;
  series = series * r + 1.0 / 39916800.0;
  series = series * r + 1.0 / 3628800.0;
  series = series * r + 1.0 / 362880.0;
  series = series * r + 1.0 / 40320.0;
  series = series * r + 1.0 / 5040.0;
  series = series * r + 1.0 / 720.0;
  series = series * r + 1.0 / 120.0;
  series = series * r + 1.0 / 24.0;
  series = series * r + 1.0 / 6.0;
  series = series * r + 0.5;
  series = series * r + 1.0;
  series = series * r + 1.0;
  LaneBits bits;
  LaneBits power;
  std::memcpy(&bits, &series, sizeof bits);
  std::memcpy(&power, &shifted, sizeof power);
  bits += power << kMantissaBits;
  Lane result;
  std::memcpy(&result, &bits, sizeof result);
  return result;
}

}  // namespace entente::signals
