// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>

#include "math/random.hpp"

namespace entente::math {

// A place from 0 to count - 1, each as likely. Precondition: count is not 0.
inline std::size_t pick(RandomStream& stream, std::size_t count) {
  return std::min(static_cast<std::size_t>(stream.next_uniform() * static_cast<double>(count)), count - 1);
}

}  // namespace entente::math
