// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "domain/coupling.hpp"
#include "domain/event.hpp"
#include "engine/event_names.hpp"
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

// The streams of a project's organisations. What each does is read from the ledger once, when it is first asked for;
// the project must outlive it.
class StreamBook {
 public:
  explicit StreamBook(const OpenProject& opened) : opened_(&opened), names_(opened.actors) {}

  // Armed events in which an organisation takes part itself or as a named ally, and none of `others` does.
  DayStream attacks(const ActorId& actor, const std::set<ActorId>& others, LeftOut& left_out);

  // Posts of the channels whose rows in sources.csv name the organisation in the column actor, in days of UTC; what a
  // channel forwards counts too: it is what it shows its public.
  DayStream posts(const ActorId& actor);

 private:
  struct ArmedEvent {
    Date first_day{};
    Date last_day{};
    std::set<ActorId> parties;
  };
  const std::vector<ArmedEvent>& armed_events(const ActorId& actor);
  [[nodiscard]] std::vector<ArmedEvent> read_armed_events(const ActorId& actor) const;
  void read_posts();

  const OpenProject* opened_;
  EventNames names_;
  std::map<ActorId, std::vector<ArmedEvent>> armed_;
  std::optional<std::map<ActorId, std::vector<Date>>> posts_;  // ascending
};

}  // namespace entente::engine
