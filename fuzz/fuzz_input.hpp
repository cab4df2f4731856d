// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace entente {

inline std::string fuzz_text(const std::uint8_t* data, std::size_t size) { return {data, data + size}; }

// A law that does not hold is a finding like a crash.
inline void must_hold(bool law) {
  if (!law) {
    std::abort();
  }
}

}  // namespace entente
