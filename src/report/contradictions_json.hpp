// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/contradiction.hpp"

namespace entente::report {

// One object, {"contradictions": [...]}: docs/json.md.
std::string contradictions_to_json(std::span<const Contradiction> contradictions);

}  // namespace entente::report
