// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "engine/use_case.hpp"

namespace entente::cli {

// What Entente is, examples, and each command in a line.
std::string overview(std::span<const engine::UseCase> table);
// How to call one command: examples first, then usage and options.
std::string help_for(const engine::UseCase& use_case);

}  // namespace entente::cli
