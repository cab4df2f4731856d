// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/request.hpp"

namespace entente::engine {

// What an option that counts may be.
struct CountBounds {
  std::size_t otherwise = 1;  // where it is left out
  std::size_t most = 1;       // from 1
};

// Throws Failure(usage) for what is no whole number within the bounds.
std::size_t count_asked(const Request& request, std::string_view option, const CountBounds& bounds);

}  // namespace entente::engine
