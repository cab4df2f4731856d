// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/explanation.hpp"

namespace entente::report {

// One object: docs/json.md.
std::string explanation_to_json(const ClaimExplanation& explanation);

}  // namespace entente::report
