// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "domain/event_list.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// Which events are asked for. Empty fields do not restrict.
struct EventQuestion {
  std::optional<ActorId> a;  // takes part, on whichever side
  std::optional<ActorId> b;  // and so does this one
  DateRange days;
  bool may_leave_only = false;
  std::size_t limit = 0;  // of the newest; 0: all
  bool with_names = false;
};

// The events that fit, with whom their names stand for in actors.csv as it is now.
EventList list_events(const OpenProject& opened, const EventQuestion& question);

// The names of data sets that stand for this actor and no other.
std::vector<std::string> names_of_actor(const ledger::Ledger& ledger, const ActorRegistry& actors,
                                        const ActorId& actor);

}  // namespace entente::engine
