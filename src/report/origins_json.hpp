// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/origin.hpp"

namespace entente::report {

// One object, {"families": [...]}: docs/json.md.
std::string origins_to_json(std::span<const OriginFamily> families);

}  // namespace entente::report
