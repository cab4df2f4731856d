// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "domain/coupling.hpp"
#include "domain/event.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// The days of one stream, ascending, a day as often as it has events.
struct DayStream {
  StreamKind kind = StreamKind::attacks;
  ActorId actor;
  std::vector<Date> days;
};

// What was left out of a stream, and why.
struct LeftOut {
  std::size_t not_to_the_day = 0;  // known only to the week, month or year
  std::size_t shared = 0;          // another of the question takes part too: a fight between the two, or a joint one
};

// Armed events in which an organisation takes part itself or as a named ally, and none of `others` does.
DayStream attack_stream(const OpenProject& opened, const ActorId& actor, const std::set<ActorId>& others,
                        LeftOut& left_out);

// Posts of the channels whose rows in sources.csv name the organisation in the column actor, in days of UTC; what a
// channel forwards counts too: it is what it shows its public.
DayStream post_stream(const OpenProject& opened, const ActorId& actor);

}  // namespace entente::engine
