// SPDX-License-Identifier: Apache-2.0
#include "engine/event_streams.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "domain/post_day.hpp"
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

}  // namespace

std::vector<StreamBook::ArmedEvent> StreamBook::read_armed_events(const ActorId& actor) const {
  std::vector<ArmedEvent> armed;
  const std::vector<std::string> of_actor = names_of(*opened_, names_, actor);
  if (of_actor.empty()) {
    return armed;
  }
  for (const Event& event : opened_->ledger.events({.names = of_actor})) {
    std::set<ActorId> parties = parties_of(event, names_);
    if (is_armed(event) && parties.contains(actor)) {
      armed.push_back({event.first_day, event.last_day, std::move(parties)});
    }
  }
  return armed;
}

const std::vector<StreamBook::ArmedEvent>& StreamBook::armed_events(const ActorId& actor) {
  const auto known = armed_.find(actor);
  return known != armed_.end() ? known->second : armed_.emplace(actor, read_armed_events(actor)).first->second;
}

DayStream StreamBook::attacks(const ActorId& actor, const std::set<ActorId>& others, LeftOut& left_out) {
  DayStream stream{.kind = StreamKind::attacks, .actor = actor};
  for (const ArmedEvent& event : armed_events(actor)) {
    if (holds_any(event.parties, others)) {
      ++left_out.shared;
    } else if (event.first_day != event.last_day) {
      ++left_out.not_to_the_day;
    } else {
      stream.days.push_back(event.first_day);
    }
  }
  std::ranges::sort(stream.days);
  return stream;
}

void StreamBook::read_posts() {
  posts_.emplace();
  const evidence::SourceBook sources(opened_->sources);
  for (const Post& post : opened_->ledger.posts({})) {
    const Source* const source = sources.find({.publisher = post.channel});
    if (source != nullptr && source->actor) {
      (*posts_)[*source->actor].push_back(day_of(post));
    }
  }
  for (auto& [actor, days] : *posts_) {
    std::ranges::sort(days);
  }
}

DayStream StreamBook::posts(const ActorId& actor) {
  if (!posts_) {
    read_posts();
  }
  const auto found = posts_->find(actor);
  return {StreamKind::posts, actor, found == posts_->end() ? std::vector<Date>{} : found->second};
}

}  // namespace entente::engine
