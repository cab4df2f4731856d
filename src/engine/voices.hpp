// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/actor.hpp"
#include "domain/claim.hpp"

namespace entente::engine {

// "author", "unnamed", or an actor by slug, name or alias. Throws Failure(actor_unknown, actor_ambiguous).
Voice voice_of(const ActorRegistry& actors, const std::string& text);

}  // namespace entente::engine
