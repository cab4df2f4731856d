// SPDX-License-Identifier: Apache-2.0
#include "math/random.hpp"

#include <cmath>

#include "math/normal.hpp"

namespace entente::math {
namespace {

// Multipliers, key increments and number of rounds of Philox-4x32-10 [Salmon et al. 2011, section 3.3 and table 2].
constexpr std::uint64_t kMultiplierEven = 0xD2511F53U;
constexpr std::uint64_t kMultiplierOdd = 0xCD9E8D57U;
constexpr std::uint32_t kKeyStepFirst = 0x9E3779B9U;
constexpr std::uint32_t kKeyStepSecond = 0xBB67AE85U;
constexpr int kRounds = 10;
constexpr unsigned kWordBits = 32;
constexpr unsigned kUnusedBits = 11;  // a double holds 53 of 64 bits
constexpr double kUniformStep = 0x1.0p-53;

constexpr std::uint32_t low_word(std::uint64_t value) { return static_cast<std::uint32_t>(value); }
constexpr std::uint32_t high_word(std::uint64_t value) { return static_cast<std::uint32_t>(value >> kWordBits); }

}  // namespace

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key) {
  for (int round = 0; round < kRounds; ++round) {
    const std::uint64_t even = kMultiplierEven * counter[0];
    const std::uint64_t odd = kMultiplierOdd * counter[2];
    counter = {high_word(odd) ^ counter[1] ^ key[0], low_word(odd), high_word(even) ^ counter[3] ^ key[1],
               low_word(even)};
    key = {key[0] + kKeyStepFirst, key[1] + kKeyStepSecond};
  }
  return counter;
}

double RandomStream::next_uniform() {
  const auto bits = philox({low_word(drawn_), high_word(drawn_), low_word(stream_), high_word(stream_)},
                           {low_word(seed_), high_word(seed_)});
  ++drawn_;
  const std::uint64_t wide = (std::uint64_t{bits[0]} << kWordBits) | bits[1];
  return (static_cast<double>(wide >> kUnusedBits) + 0.5) * kUniformStep;
}

double RandomStream::next_normal() { return normal_quantile(next_uniform()); }

double RandomStream::next_gamma(double shape) {
  const double d = shape - 1.0 / 3.0;
  const double c = 1.0 / std::sqrt(9.0 * d);
  for (;;) {
    const double x = next_normal();
    const double root = 1.0 + c * x;
    const double v = root * root * root;
    if (v > 0 && std::log(next_uniform()) < 0.5 * x * x + d * (1.0 - v + std::log(v))) {
      return d * v;
    }
  }
}

}  // namespace entente::math
