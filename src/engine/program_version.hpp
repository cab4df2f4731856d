// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace entente::engine {

// "0.1.0", as CMakeLists.txt names it.
std::string_view program_version();

}  // namespace entente::engine
