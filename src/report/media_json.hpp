// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/actor.hpp"
#include "domain/media.hpp"

namespace entente::report {

// One object, indented; its keys are in docs/json.md.
std::string media_to_json(const MediaAnswer& answer, const ActorRegistry& actors);

}  // namespace entente::report
