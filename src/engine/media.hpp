// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <utility>

#include "domain/media.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

struct MediaQuestion {
  std::optional<std::pair<ActorId, ActorId>> sides;  // only what passes between their channels, and outreach
  DateRange days;
};

// Which channel passes on what another posted, over the posts of all channels (signals::amplifications); what was
// posted before these days can still be an original. With two sides also what each posts for the other's public.
// A source that has no post and stands in no line of sources.csv may be a person's account: it is counted, not named.
MediaAnswer make_media_answer(const MediaQuestion& question, const OpenProject& opened);

}  // namespace entente::engine
