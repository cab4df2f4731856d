// SPDX-License-Identifier: Apache-2.0
#include "engine/voices.hpp"

namespace entente::engine {

Voice voice_of(const ActorRegistry& actors, const std::string& text) {
  if (text == "author" || text == "unnamed") {
    return voice_from_word(text);
  }
  const Result<ActorId> actor = actors.resolve(text);
  if (!actor) {
    throw Failure(actor.error());
  }
  return {VoiceKind::actor, *actor};
}

}  // namespace entente::engine
