// SPDX-License-Identifier: Apache-2.0
#include "signals/pressure.hpp"

#include <algorithm>
#include <functional>
#include <ranges>

namespace entente::signals {
namespace {

constexpr int kMonthsToKnowTheUsual = 12;

using FightsOfPairs = std::map<std::pair<PartyNumber, PartyNumber>, FightsByMonth>;

// One side of a fight beside the other.
struct Sides {
  const std::vector<PartyNumber>& pressed;
  const std::vector<PartyNumber>& pressing;
};

void add_fight(FightsOfPairs& fights, Month month, const Sides& sides, const std::set<PartyNumber>& states) {
  const auto is_state = [&states](PartyNumber party) { return states.contains(party); };
  for (const PartyNumber state : sides.pressing | std::views::filter(is_state)) {
    for (const PartyNumber party : sides.pressed | std::views::filter(std::not_fn(is_state))) {
      fights[{party, state}][month] += 1;
    }
  }
}

double fights_between(const FightsByMonth& fights, Month first, Month last) {
  double sum = 0;
  for (auto each = fights.lower_bound(first); each != fights.end() && each->first <= last; ++each) {
    sum += each->second;
  }
  return sum;
}

double pressure_in(const FightsByMonth& fights, Month month) {
  const Month begin = fights.begin()->first;
  const Month usual_until{month.number - kRecentMonths};
  const int usual_months = usual_until.number - begin.number + 1;
  if (usual_months < kMonthsToKnowTheUsual) {
    return 0;
  }
  const double recent = fights_between(fights, Month{usual_until.number + 1}, month);
  const double usual = kRecentMonths * fights_between(fights, begin, usual_until) / usual_months;
  return std::max(0.0, 1 - (usual + 1) / (recent + 1));
}

}  // namespace

std::map<std::pair<PartyNumber, PartyNumber>, FightsByMonth> fights_against(std::span<const CountedEvent> events,
                                                                            const std::set<PartyNumber>& states) {
  FightsOfPairs fights;
  for (const CountedEvent& event : events) {
    if (event.kind == CountedKind::fight) {
      add_fight(fights, month_of(event.day), {event.side_a, event.side_b}, states);
      add_fight(fights, month_of(event.day), {event.side_b, event.side_a}, states);
    }
  }
  return fights;
}

std::vector<double> pressure(const FightsByMonth& fights, const PeriodAxis& axis) {
  std::vector<double> values(axis.size(), 0.0);
  for (std::size_t t = 0; t < axis.size() && !fights.empty(); ++t) {
    values[t] = pressure_in(fights, axis.month(t));
  }
  return values;
}

}  // namespace entente::signals
