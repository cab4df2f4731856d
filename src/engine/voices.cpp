// SPDX-License-Identifier: Apache-2.0
#include "engine/voices.hpp"

#include "engine/actor_lookup.hpp"

namespace entente::engine {

Voice voice_of(const ActorRegistry& actors, const std::string& text) {
  if (text == "author" || text == "unnamed") {
    return voice_from_word(text);
  }
  return {VoiceKind::actor, resolve_actor(actors, text)};
}

}  // namespace entente::engine
