// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/claim.hpp"

namespace entente::report {

// A claim as one line of JSON without its line break; the keys and their order stand in docs/json.md.
std::string claim_to_json(const Claim& claim);

}  // namespace entente::report
