// SPDX-License-Identifier: Apache-2.0
#include "signals/pair_counts.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace entente::signals {
namespace {

using Events = std::vector<const CountedEvent*>;
using MonthKey = std::pair<Month, SignalKind>;
using Signals = std::map<MonthKey, MonthSignal>;

bool holds(const std::vector<PartyNumber>& side, PartyNumber party) {
  return std::ranges::find(side, party) != side.end();
}

bool takes_part(const CountedEvent& event, PartyNumber party) {
  return holds(event.side_a, party) || holds(event.side_b, party);
}

// n m / N: how many of the cases are to be expected to hold both.
double expected_both(std::size_t with_one, std::size_t with_other, std::size_t cases) {
  return cases == 0 ? 0.0
                    : static_cast<double>(with_one) * static_cast<double>(with_other) / static_cast<double>(cases);
}

// The pairings of a stratum, and how often each organisation takes part: as the first of a pairing (side a of a fight)
// and as the second; within one side both are the same.
class Pairings {
 public:
  void add_within(const std::vector<PartyNumber>& side) {
    const std::set<PartyNumber> parties(side.begin(), side.end());
    total_ += static_cast<double>(parties.size() * (parties.size() - (parties.empty() ? 0 : 1))) / 2;
    for (const PartyNumber party : parties) {
      ++counts_[party].first;
      ++counts_[party].second;
    }
  }

  void add_between(const std::vector<PartyNumber>& side_a, const std::vector<PartyNumber>& side_b) {
    const std::set<PartyNumber> first(side_a.begin(), side_a.end());
    const std::set<PartyNumber> second(side_b.begin(), side_b.end());
    for (const PartyNumber party : first) {
      ++counts_[party].first;
      total_ += static_cast<double>(second.size() - second.count(party));
    }
    for (const PartyNumber party : second) {
      ++counts_[party].second;
    }
  }

  // T (n m' + n' m) / S, with S over ordered pairs; within a side n = n', so that it is T n m over unordered ones.
  [[nodiscard]] double expected(PartyNumber a, PartyNumber b) const {
    const auto of_a = counts_.find(a);
    const auto of_b = counts_.find(b);
    if (of_a == counts_.end() || of_b == counts_.end() || total_ == 0) {
      return 0;
    }
    double first = 0;
    double second = 0;
    double with_itself = 0;
    for (const auto& [party, count] : counts_) {
      first += count.first;
      second += count.second;
      with_itself += count.first * count.second;
    }
    const double both = of_a->second.first * of_b->second.second + of_b->second.first * of_a->second.second;
    const double all = first * second - with_itself;
    return all > 0 ? total_ * both / all : 0.0;
  }

 private:
  struct Count {
    double first = 0;
    double second = 0;
  };
  double total_ = 0;
  std::map<PartyNumber, Count> counts_;
};

// The two of whom is asked, and what is found.
class Counting {
 public:
  Counting(PartyNumber a, PartyNumber b) : a_(a), b_(b) {}

  void count_sides(Month month, const Events& stratum) {
    Pairings on_a;
    Pairings on_b;
    Pairings opposed;
    MonthSignal& joint = signal(month, SignalKind::joint_events);
    MonthSignal& against = signal(month, SignalKind::fights);
    for (const CountedEvent* event : stratum) {
      const bool is_fight = event->kind == CountedKind::fight;
      on_a.add_within(event->side_a);
      on_b.add_within(event->side_b);
      if (is_fight) {
        opposed.add_between(event->side_a, event->side_b);
      }
      observe(joint, *event, are_on_one_side(*event));
      observe(against, *event, is_fight && are_opposed(*event));
    }
    joint.expected += on_a.expected(a_, b_) + on_b.expected(a_, b_);
    against.expected += opposed.expected(a_, b_);
  }

  void count_agreements(Month month, const Events& stratum) {
    Pairings pairings;
    MonthSignal& agreed = signal(month, SignalKind::agreements);
    for (const CountedEvent* event : stratum) {
      if (event->kind == CountedKind::agreement) {
        std::vector<PartyNumber> parties = event->side_a;
        parties.insert(parties.end(), event->side_b.begin(), event->side_b.end());
        pairings.add_within(parties);
        observe(agreed, *event, takes_part(*event, a_) && takes_part(*event, b_));
      }
    }
    agreed.expected += pairings.expected(a_, b_);
  }

  void count_adversaries(Month month, const Events& stratum) {
    std::set<PartyNumber> fighting;
    Adversaries of_a;
    Adversaries of_b;
    for (const CountedEvent* event : stratum) {
      if (event->kind == CountedKind::fight) {
        fighting.insert(event->side_a.begin(), event->side_a.end());
        fighting.insert(event->side_b.begin(), event->side_b.end());
        note_adversaries(of_a, *event, a_);
        note_adversaries(of_b, *event, b_);
      }
    }
    fighting.erase(a_);
    fighting.erase(b_);
    MonthSignal& shared = signal(month, SignalKind::shared_adversaries);
    shared.expected += expected_both(of_a.size(), of_b.size(), fighting.size());
    for (const auto& [third, events] : of_a) {
      const auto other = of_b.find(third);
      if (other != of_b.end()) {
        shared.observed += 1;
        shared.events.insert(shared.events.end(), events.begin(), events.end());
        shared.events.insert(shared.events.end(), other->second.begin(), other->second.end());
      }
    }
  }

  // `near`: the events of the same country within the window of the event, of known unit.
  void count_neighbours(Month month, const CountedEvent& event, const Events& near) {
    MonthSignal& close = signal(month, SignalKind::co_location);
    std::size_t cases = 0;
    std::size_t in_unit = 0;
    std::size_t with_b = 0;
    for (const CountedEvent* other : near) {
      if (takes_part(*other, a_)) {
        continue;
      }
      const bool is_here = other->unit == event.unit;
      const bool is_of_b = takes_part(*other, b_);
      ++cases;
      in_unit += is_here ? 1U : 0U;
      with_b += is_of_b ? 1U : 0U;
      if (is_here && is_of_b) {
        close.observed += 1;
        close.events.push_back(event.number);
        close.events.push_back(other->number);
      }
    }
    close.expected += expected_both(in_unit, with_b, cases);
  }

  std::vector<MonthSignal> take() {
    std::vector<MonthSignal> found;
    for (auto& [key, signal] : signals_) {
      if (signal.observed > 0 || signal.expected > 0) {
        std::ranges::sort(signal.events);
        const auto [first, last] = std::ranges::unique(signal.events);
        signal.events.erase(first, last);
        found.push_back(std::move(signal));
      }
    }
    return found;
  }

 private:
  using Adversaries = std::map<PartyNumber, std::vector<std::int64_t>>;

  [[nodiscard]] bool are_on_one_side(const CountedEvent& event) const {
    return (holds(event.side_a, a_) && holds(event.side_a, b_)) || (holds(event.side_b, a_) && holds(event.side_b, b_));
  }
  [[nodiscard]] bool are_opposed(const CountedEvent& event) const {
    return (holds(event.side_a, a_) && holds(event.side_b, b_)) || (holds(event.side_b, a_) && holds(event.side_a, b_));
  }

  void note_thirds(Adversaries& adversaries, const CountedEvent& event, const std::vector<PartyNumber>& opposed) const {
    for (const PartyNumber third : opposed) {
      if (third != a_ && third != b_) {
        adversaries[third].push_back(event.number);
      }
    }
  }

  void note_adversaries(Adversaries& adversaries, const CountedEvent& event, PartyNumber party) const {
    if (holds(event.side_a, party)) {
      note_thirds(adversaries, event, event.side_b);
    }
    if (holds(event.side_b, party)) {
      note_thirds(adversaries, event, event.side_a);
    }
  }

  static void observe(MonthSignal& signal, const CountedEvent& event, bool is_seen) {
    if (is_seen) {
      signal.observed += 1;
      signal.events.push_back(event.number);
    }
  }

  MonthSignal& signal(Month month, SignalKind kind) {
    MonthSignal& found = signals_[{month, kind}];
    found.month = month;
    found.kind = kind;
    return found;
  }

  PartyNumber a_;
  PartyNumber b_;
  Signals signals_;
};

// Events of one country in order of time, those of known unit apart.
struct Country {
  std::map<Month, Events> months;
  Events placed;
};

std::map<std::string, Country> by_country(std::span<const CountedEvent> events) {
  std::map<std::string, Country> countries;
  for (const CountedEvent& event : events) {
    Country& country = countries[event.country];
    country.months[month_of(event.day)].push_back(&event);
    if (!event.unit.empty()) {
      country.placed.push_back(&event);
    }
  }
  for (auto& [name, country] : countries) {
    std::ranges::sort(country.placed, [](const CountedEvent* left, const CountedEvent* right) {
      return std::pair(left->day, left->number) < std::pair(right->day, right->number);
    });
  }
  return countries;
}

Events events_near(const CountedEvent& event, const Events& placed, std::chrono::days window) {
  const auto first = std::ranges::lower_bound(placed, event.day - window, {}, &CountedEvent::day);
  const auto last = std::ranges::upper_bound(placed, event.day + window, {}, &CountedEvent::day);
  return {first, last};
}

void count_months(Counting& counting, const Country& country) {
  for (const auto& [month, stratum] : country.months) {
    counting.count_sides(month, stratum);
    counting.count_agreements(month, stratum);
    counting.count_adversaries(month, stratum);
  }
}

void count_places(Counting& counting, const Country& country, PartyNumber a, std::chrono::days window) {
  for (const CountedEvent* event : country.placed) {
    if (takes_part(*event, a)) {
      counting.count_neighbours(month_of(event->day), *event, events_near(*event, country.placed, window));
    }
  }
}

}  // namespace

std::vector<MonthSignal> pair_counts(std::span<const CountedEvent> events, PartyNumber a, PartyNumber b,
                                     const CountOptions& options) {
  Counting counting(a, b);
  for (const auto& [name, country] : by_country(events)) {
    count_months(counting, country);
    count_places(counting, country, a, std::chrono::days{options.window_days});
  }
  return counting.take();
}

}  // namespace entente::signals
