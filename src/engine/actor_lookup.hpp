// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/actor.hpp"

namespace entente::engine {

// The organisation with this slug, name or alias. Throws Failure(actor_unknown, actor_ambiguous).
ActorId resolve_actor(const ActorRegistry& actors, const std::string& text);

}  // namespace entente::engine
