// SPDX-License-Identifier: Apache-2.0
#include "engine/pair_signals.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

#include "engine/event_list.hpp"
#include "engine/event_names.hpp"
#include "signals/pressure.hpp"

namespace entente::engine {
namespace {

using signals::CountedEvent;
using signals::CountedKind;
using signals::PartyNumber;

// Organisations as numbers: one an actor of actors.csv, one a name that stands for none.
class Numbers {
 public:
  explicit Numbers(const ActorRegistry& actors) : names_(actors) {}
  PartyNumber of_actor(const ActorId& actor) { return number_of("actor:" + actor.value); }
  PartyNumber of_name(const std::string& name) {
    const auto known = by_name_.find(name);
    if (known != by_name_.end()) {
      return known->second;
    }
    const std::vector<ActorId> actors = names_.actors_of(name);
    const PartyNumber number = actors.size() == 1 ? of_actor(actors.front()) : number_of("name:" + fold_name(name));
    by_name_.emplace(name, number);
    return number;
  }

 private:
  PartyNumber number_of(const std::string& key) {
    return numbers_.try_emplace(key, static_cast<PartyNumber>(numbers_.size())).first->second;
  }
  EventNames names_;
  std::unordered_map<std::string, PartyNumber> by_name_;
  std::unordered_map<std::string, PartyNumber> numbers_;
};

CountedKind counted_kind(EventKind kind) {
  switch (kind) {
    case EventKind::fight:
      return CountedKind::fight;
    case EventKind::one_sided:
      return CountedKind::one_sided;
    case EventKind::agreement:
      return CountedKind::agreement;
    case EventKind::unrest:
    case EventKind::threat:
    case EventKind::support:
    case EventKind::talk:
    case EventKind::other:
    case EventKind::removed:
      break;
  }
  return CountedKind::other;
}

CountedEvent counted(const Event& event, Numbers& numbers) {
  CountedEvent result{event.number, event.first_day, counted_kind(event.kind), event.place.country, "", {}, {}};
  if (!event.place.second.empty()) {
    result.unit = event.place.country + "/" + event.place.first + "/" + event.place.second;
  }
  for (const EventParty& party : event.parties) {
    if (party.role != PartyRole::listed) {
      (party.side == EventSide::a ? result.side_a : result.side_b).push_back(numbers.of_name(party.name));
    }
  }
  return result;
}

using SignalKey = std::pair<Month, SignalKind>;

// Half of what one order of the sides gives.
void add_half(std::map<SignalKey, MonthSignal>& sums, const std::vector<MonthSignal>& signals, const PeriodAxis& axis) {
  for (const MonthSignal& signal : signals) {
    if (signal.month < axis.first || signal.month > axis.last) {
      continue;
    }
    MonthSignal& sum =
        sums.try_emplace({signal.month, signal.kind}, MonthSignal{signal.month, signal.kind}).first->second;
    sum.observed = signal.observed;  // the same in either order
    sum.expected += signal.expected / 2;
    sum.events = signal.events;
  }
}

// Both directions may lack the same.
void add_notes(std::vector<std::string>& notes, const std::vector<std::string>& more) {
  std::ranges::copy_if(more, std::back_inserter(notes),
                       [&notes](const std::string& note) { return std::ranges::find(notes, note) == notes.end(); });
}

}  // namespace

SignalBook::SignalBook(const OpenProject& opened, std::optional<Date> until)
    : posts_(opened, DateRange{std::nullopt, until}) {
  Numbers numbers(opened.actors);
  for (const Actor& actor : opened.actors.actors()) {
    numbers_.emplace(actor.id, numbers.of_actor(actor.id));
  }
  std::vector<Event> known = opened.ledger.events({});
  std::erase_if(known, [&until](const Event& event) { return until && event.last_day > *until; });
  std::ranges::sort(known, {}, [](const Event& event) { return std::pair(event.last_day, event.number); });
  DatedEvents dated;
  dated.events.reserve(known.size());
  dated.last_days.reserve(known.size());
  for (const Event& event : known) {
    if (event.day_precision == DayPrecision::year) {
      ++left_out_;
    } else {
      dated.events.push_back(counted(event, numbers));
      dated.last_days.push_back(event.last_day);
    }
  }
  event_count_ = dated.events.size();
  dated_ = std::make_shared<const DatedEvents>(std::move(dated));
}

std::span<const CountedEvent> SignalBook::events() const { return std::span(dated_->events).first(event_count_); }

SignalBook SignalBook::up_to(Date day) const {
  SignalBook earlier = *this;
  const auto known = std::ranges::upper_bound(dated_->last_days, day) - dated_->last_days.begin();
  earlier.event_count_ = std::min(event_count_, static_cast<std::size_t>(known));
  earlier.posts_ = posts_.up_to(day);
  return earlier;
}

std::vector<MonthSignal> SignalBook::of_events(const ActorId& a, const ActorId& b) const {
  const auto of_a = numbers_.find(a);
  const auto of_b = numbers_.find(b);
  if (of_a == numbers_.end() || of_b == numbers_.end()) {  // old claims may name whom actors.csv no longer lists
    return {};
  }
  return signals::pair_counts(events(), of_a->second, of_b->second);
}

PressureOf SignalBook::pressure_by_states(const ActorRegistry& actors, const PeriodAxis& axis) const {
  std::set<PartyNumber> states;
  std::unordered_map<PartyNumber, ActorId> actor_of;
  for (const auto& [actor, number] : numbers_) {
    actor_of.emplace(number, actor);
    if (is_state_kind(actors.find(actor)->kind)) {
      states.insert(number);
    }
  }
  PressureOf found;
  for (const auto& [sides, fights] : signals::fights_against(events(), states)) {
    const auto pressed = actor_of.find(sides.first);
    std::vector<double> values = signals::pressure(fights, axis);
    if (pressed != actor_of.end() && std::ranges::any_of(values, [](double value) { return value > 0; })) {
      found[pressed->second].emplace(actor_of.at(sides.second), std::move(values));
    }
  }
  return found;
}

PairSignals SignalBook::of(const ActorId& a, const ActorId& b) const {
  PairSignals found{a, b, of_events(a, b), static_cast<std::int64_t>(event_count_), left_out_, {}};
  const Outreach one = posts_.of(a, b);
  const Outreach other = posts_.of(b, a);
  const std::vector<MonthSignal> of_posts = outreach_signals(one, other);
  found.months.insert(found.months.end(), of_posts.begin(), of_posts.end());
  std::ranges::sort(found.months, {}, [](const MonthSignal& signal) { return std::pair(signal.month, signal.kind); });
  for (const Outreach* outreach : {&one, &other}) {
    if (outreach->posts > 0) {
      add_notes(found.notes, outreach->notes);
    }
  }
  return found;
}

PairSignals pair_signals(const OpenProject& opened, const ActorId& a, const ActorId& b) {
  return SignalBook(opened, std::nullopt).of(a, b);
}

std::vector<MonthSignal> signals_within(const SignalBook& book, const std::pair<ActorId, ActorId>& sides,
                                        const PeriodAxis& axis) {
  std::map<SignalKey, MonthSignal> sums;
  add_half(sums, book.of_events(sides.first, sides.second), axis);
  add_half(sums, book.of_events(sides.second, sides.first), axis);
  const OutreachBook& posts = book.posts();
  for (MonthSignal& signal :
       outreach_signals(posts.of(sides.first, sides.second), posts.of(sides.second, sides.first))) {
    if (signal.month >= axis.first && signal.month <= axis.last) {
      sums.emplace(SignalKey{signal.month, signal.kind}, std::move(signal));
    }
  }
  std::vector<MonthSignal> signals;
  signals.reserve(sums.size());
  for (auto& [key, signal] : sums) {
    signals.push_back(std::move(signal));
  }
  return signals;
}

std::vector<ListedEvent> events_behind(const OpenProject& opened, const PairSignals& signals) {
  std::set<std::int64_t> numbers;
  for (const MonthSignal& signal : signals.months) {
    numbers.insert(signal.events.begin(), signal.events.end());
  }
  std::vector<ListedEvent> behind;
  for (ListedEvent& listed : list_events(opened, {}).events) {
    if (numbers.contains(listed.event.number)) {
      behind.push_back(std::move(listed));
    }
  }
  std::ranges::sort(behind, {}, [](const ListedEvent& listed) { return listed.event.number; });
  return behind;
}

}  // namespace entente::engine
