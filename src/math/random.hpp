// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>

namespace entente::math {

// Philox-4x32-10 [Salmon et al. 2011]: 128 random bits as a pure function of counter and key.
std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter, std::array<std::uint32_t, 2> key);

// Random numbers of one stream of one seed. Streams are independent of each other and of the order in which they are
// used, so that any number of threads draws the same numbers.
class RandomStream {
 public:
  RandomStream(std::uint64_t seed, std::uint64_t stream) : seed_(seed), stream_(stream) {}
  double next_uniform();            // strictly between 0 and 1
  double next_normal();             // mean 0, variance 1, by inversion
  double next_gamma(double shape);  // mean shape, scale 1, for shape >= 1 [Marsaglia Tsang 2000]

 private:
  std::uint64_t seed_;
  std::uint64_t stream_;
  std::uint64_t drawn_ = 0;
};

}  // namespace entente::math
