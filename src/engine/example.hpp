// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "base/embedded.hpp"

namespace entente {

// The files of examples/balochistan as built into the program: two registries, and notes by their bare names.
std::span<const EmbeddedFile> embedded_example();

}  // namespace entente
