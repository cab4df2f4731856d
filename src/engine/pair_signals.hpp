// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "domain/event_list.hpp"
#include "domain/pair_signals.hpp"
#include "domain/period.hpp"
#include "engine/open_project.hpp"
#include "engine/outreach.hpp"
#include "signals/pair_counts.hpp"

namespace entente::engine {

// signals::pressure, [organisation][state]; only those that are not nil throughout.
using PressureOf = std::map<ActorId, std::map<ActorId, std::vector<double>>>;

// The events and posts of all data sets, ready to be counted for any pair: read once where many pairs are asked for.
class SignalBook {
 public:
  // `until`: only events that ended by that day, and posts up to it.
  SignalBook(const OpenProject& opened, std::optional<Date> until);
  // The same of events and posts that were known by an earlier day.
  [[nodiscard]] SignalBook up_to(Date day) const;
  // Of events and posts.
  [[nodiscard]] PairSignals of(const ActorId& a, const ActorId& b) const;
  // Of events alone; which side is named first makes a difference to the expectation of co-location.
  [[nodiscard]] std::vector<MonthSignal> of_events(const ActorId& a, const ActorId& b) const;
  // How far each state presses each organisation that fights it, over the axis.
  [[nodiscard]] PressureOf pressure_by_states(const ActorRegistry& actors, const PeriodAxis& axis) const;
  [[nodiscard]] const OutreachBook& posts() const { return posts_; }

 private:
  struct DatedEvents {  // by last day, so that those up to any day come first
    std::vector<signals::CountedEvent> events;
    std::vector<Date> last_days;  // [event]
  };
  [[nodiscard]] std::span<const signals::CountedEvent> events() const;

  std::shared_ptr<const DatedEvents> dated_;         // of a book and those of earlier days made from it
  std::size_t event_count_ = 0;                      // that are known in this one
  std::map<ActorId, signals::PartyNumber> numbers_;  // of the actors that take part in any
  std::int64_t left_out_ = 0;
  OutreachBook posts_;
};

// The pair's signals in these months; where the expectation asks about one side's surroundings (co-location), the mean
// of asking about either, so that it makes no difference who is named first.
std::vector<MonthSignal> signals_within(const SignalBook& book, const std::pair<ActorId, ActorId>& sides,
                                        const PeriodAxis& axis);

// What the events and posts of all data sets say of two organisations, month by month. Names that actors.csv does not
// know count as organisations of their own. An event known to the year only belongs to no month and is left out.
PairSignals pair_signals(const OpenProject& opened, const ActorId& a, const ActorId& b);

// The events behind signals, as they are listed; by number.
std::vector<ListedEvent> events_behind(const OpenProject& opened, const PairSignals& signals);

}  // namespace entente::engine
