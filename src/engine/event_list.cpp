// SPDX-License-Identifier: Apache-2.0
#include "engine/event_list.hpp"

#include <algorithm>

#include "engine/event_names.hpp"

namespace entente::engine {
namespace {

bool stands_for(const std::vector<ActorId>& actors, const ActorId& actor) {
  return actors.size() == 1 && actors.front() == actor;
}

std::vector<std::string> names_among(const std::vector<ledger::EventName>& all, const EventNames& names,
                                     const ActorId& actor) {
  std::vector<std::string> found;
  for (const ledger::EventName& each : all) {
    if (stands_for(names.actors_of(each.name), actor)) {
      found.push_back(each.name);
    }
  }
  return found;
}

std::vector<ActorId> actors_on(EventSide side, const Event& event, const EventNames& names) {
  std::vector<ActorId> found;
  for (const EventParty& party : event.parties) {
    const std::vector<ActorId> actors = names.actors_of(party.name);
    const bool is_new = actors.size() == 1 && std::ranges::find(found, actors.front()) == found.end();
    if (party.side == side && is_new) {
      found.push_back(actors.front());
    }
  }
  return found;
}

DataSet data_set_of(const Event& event, const std::vector<DataSet>& sets) {
  const auto found = std::ranges::find(sets, event.data_set, &DataSet::number);
  return found == sets.end() ? DataSet{} : *found;
}

std::vector<ListedName> listed_names(const std::vector<ledger::EventName>& all, const EventNames& names) {
  std::vector<ListedName> listed;
  for (const ledger::EventName& each : all) {
    ListedName name{each.name, each.events, names.actors_of(each.name), {}};
    if (name.actors.empty()) {
      name.suggestions = names.suggestions(each.name);
    }
    listed.push_back(std::move(name));
  }
  return listed;
}

}  // namespace

std::vector<std::string> names_of_actor(const ledger::Ledger& ledger, const ActorRegistry& actors,
                                        const ActorId& actor) {
  return names_among(ledger.event_names(), EventNames(actors), actor);
}

EventList list_events(const OpenProject& opened, const EventQuestion& question) {
  const EventNames names(opened.actors);
  const std::vector<ledger::EventName> all_names = opened.ledger.event_names();
  ledger::EventFilter filter{.days = question.days, .may_leave_only = question.may_leave_only};
  EventList list;
  list.data_sets = opened.ledger.data_sets();
  if (question.with_names) {
    list.names = listed_names(all_names, names);
  }
  filter.names = question.a ? names_among(all_names, names, *question.a) : filter.names;
  filter.others = question.b ? names_among(all_names, names, *question.b) : filter.others;
  const bool is_unnamed = (question.a && filter.names.empty()) || (question.b && filter.others.empty());
  if (is_unnamed) {
    return list;
  }
  std::vector<Event> events = opened.ledger.events(filter);
  list.count = events.size();
  const std::size_t shown = question.limit == 0 ? events.size() : std::min(question.limit, events.size());
  for (std::size_t i = events.size() - shown; i < events.size(); ++i) {
    Event& event = events[i];
    ListedEvent listed{{},
                       data_set_of(event, list.data_sets),
                       actors_on(EventSide::a, event, names),
                       actors_on(EventSide::b, event, names)};
    listed.event = std::move(event);
    list.events.push_back(std::move(listed));
  }
  return list;
}

}  // namespace entente::engine
