// SPDX-License-Identifier: Apache-2.0
#include "engine/event_streams.hpp"

#include <algorithm>
#include <chrono>
#include <string>

#include "engine/event_names.hpp"
#include "evidence/sources.hpp"

namespace entente::engine {
namespace {

bool is_armed(const Event& event) { return event.kind == EventKind::fight || event.kind == EventKind::one_sided; }

std::vector<std::string> names_of(const OpenProject& opened, const EventNames& names, const ActorId& actor) {
  std::vector<std::string> of_actor;
  for (ledger::EventName& each : opened.ledger.event_names()) {
    const std::vector<ActorId> meant = names.actors_of(each.name);
    if (meant == std::vector{actor}) {
      of_actor.push_back(std::move(each.name));
    }
  }
  return of_actor;
}

// Those who take part by the row's own word; a list of parties to a conflict says no such thing.
std::set<ActorId> parties_of(const Event& event, const EventNames& names) {
  std::set<ActorId> parties;
  for (const EventParty& party : event.parties) {
    if (party.role != PartyRole::listed) {
      const std::vector<ActorId> meant = names.actors_of(party.name);
      parties.insert(meant.begin(), meant.end());
    }
  }
  return parties;
}

bool holds_any(const std::set<ActorId>& parties, const std::set<ActorId>& others) {
  return std::ranges::any_of(others, [&parties](const ActorId& each) { return parties.contains(each); });
}

void take_event(DayStream& stream, const Event& event, bool is_shared, LeftOut& left_out) {
  if (is_shared) {
    ++left_out.shared;
  } else if (event.first_day != event.last_day) {
    ++left_out.not_to_the_day;
  } else {
    stream.days.push_back(event.first_day);
  }
}

}  // namespace

DayStream attack_stream(const OpenProject& opened, const ActorId& actor, const std::set<ActorId>& others,
                        LeftOut& left_out) {
  DayStream stream{.kind = StreamKind::attacks, .actor = actor};
  const EventNames names(opened.actors);
  const std::vector<std::string> of_actor = names_of(opened, names, actor);
  if (of_actor.empty()) {
    return stream;
  }
  for (const Event& event : opened.ledger.events({.names = of_actor})) {
    const std::set<ActorId> parties = parties_of(event, names);
    if (is_armed(event) && parties.contains(actor)) {
      take_event(stream, event, holds_any(parties, others), left_out);
    }
  }
  std::ranges::sort(stream.days);
  return stream;
}

DayStream post_stream(const OpenProject& opened, const ActorId& actor) {
  DayStream stream{.kind = StreamKind::posts, .actor = actor};
  const evidence::SourceBook sources(opened.sources);
  for (const Post& post : opened.ledger.posts({})) {
    const Source* const source = sources.find({.publisher = post.channel});
    if (source != nullptr && source->actor == actor) {
      stream.days.emplace_back(
          std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(post.at_unix_seconds))));
    }
  }
  std::ranges::sort(stream.days);
  return stream;
}

}  // namespace entente::engine
