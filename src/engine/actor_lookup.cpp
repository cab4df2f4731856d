// SPDX-License-Identifier: Apache-2.0
#include "engine/actor_lookup.hpp"

#include <utility>

namespace entente::engine {

ActorId resolve_actor(const ActorRegistry& actors, const std::string& text) {
  if (actors.actors().empty()) {
    throw Failure({ErrorCode::actor_unknown, "actors.csv", "it lists no organisation yet",
                   "Add a line such as: bla,Baloch Liberation Army,BLA,armed_group"});
  }
  Result<ActorId> actor = actors.resolve(text);
  if (!actor) {
    throw Failure(actor.error());
  }
  return std::move(*actor);
}

}  // namespace entente::engine
