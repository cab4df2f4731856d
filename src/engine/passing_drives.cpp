// SPDX-License-Identifier: Apache-2.0
#include "engine/passing_drives.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "evidence/pair_drivers.hpp"
#include "infer/remembered.hpp"
#include "signals/pressure.hpp"

namespace entente::engine {
namespace {

using Values = std::vector<double>;  // [period]

static_assert(signals::kRecentMonths == model::kMonthsOfPressure, "pressure fades over the months that it counts");

bool are_nil(const Values& values) {
  return std::ranges::all_of(values, [](double value) { return value == 0; });
}

// The larger of the two in every month; who lies behind it is who does in the last.
void take_larger(PassingReason& reason, PassingReason other) {
  if (reason.values.empty() || other.values.back() > reason.values.back()) {
    std::swap(reason, other);
  }
  for (std::size_t t = 0; t < other.values.size(); ++t) {
    reason.values[t] = std::max(reason.values[t], other.values[t]);
  }
}

// Whom an organisation talked with, and how present that still is.
using TalksOf = std::map<ActorId, std::vector<std::pair<ActorId, Values>>>;

TalksOf talks_of_all(const Registries& registries, const KnownClaims& known, const PeriodAxis& axis) {
  TalksOf talks;
  for (const auto& [pair, claims] : known.by_pair) {
    std::vector<Claim> of_talks;
    std::ranges::copy_if(claims, std::back_inserter(of_talks),
                         [](const Claim& claim) { return claim.relation == Relation::past_talks_with_state; });
    if (of_talks.empty()) {
      continue;
    }
    const evidence::Evidence evidence = gather_claims(registries, known, {pair, axis}, of_talks);
    const Values values = infer::remembered(evidence, model::Parameters{}, model::kMonthsToForgetHalf);
    if (!are_nil(values)) {
      talks[pair.first].emplace_back(pair.second, values);
      talks[pair.second].emplace_back(pair.first, values);
    }
  }
  return talks;
}

// One side's talks with whom the other side is adverse to.
void add_talks(PassingReason& reason, const TalksOf& talks, const Actor& side, const Actor& other,
               const ActorRegistry& actors) {
  const auto found = talks.find(side.id);
  if (found == talks.end()) {
    return;
  }
  for (const auto& [partner, of_talks] : found->second) {
    const Actor* const enemy = actors.find(partner);
    if (enemy != nullptr && partner != other.id && evidence::declared_enmity(*enemy, other) != 0) {
      take_larger(reason, {model::PassingDriver::talks_with_an_enemy, side.id, partner, of_talks});
    }
  }
}

// What the same state does to both: the less of the two pressures, month by month.
void add_pressure(PassingReason& reason, const PressureOf& pressure, const Actor& a, const Actor& b) {
  const auto of_a = pressure.find(a.id);
  const auto of_b = pressure.find(b.id);
  if (of_a == pressure.end() || of_b == pressure.end()) {
    return;
  }
  const double share = share_of_pressure(a, b);
  const auto of_both = [share](double left, double right) { return share * std::min(left, right); };
  for (const auto& [state, on_a] : of_a->second) {
    if (const auto on_b = of_b->second.find(state); on_b != of_b->second.end()) {
      Values both(on_a.size());
      std::ranges::transform(on_a, on_b->second, both.begin(), of_both);
      take_larger(reason, {model::PassingDriver::common_pressure, a.id, state, std::move(both)});
    }
  }
}

// What bears on the pairs as far as claims and events tell.
struct Known {
  TalksOf talks;
  PressureOf pressure;
};

std::vector<PassingReason> reasons_of(const Known& known, const Actor& a, const Actor& b, const ActorRegistry& actors) {
  PassingReason of_talks;
  add_talks(of_talks, known.talks, a, b, actors);
  add_talks(of_talks, known.talks, b, a, actors);
  PassingReason of_pressure;
  add_pressure(of_pressure, known.pressure, a, b);
  std::vector<PassingReason> reasons{std::move(of_talks), std::move(of_pressure)};
  std::erase_if(reasons, [](const PassingReason& reason) { return are_nil(reason.values); });
  return reasons;
}

}  // namespace

double share_of_pressure(const Actor& a, const Actor& b) { return (1 + evidence::ideological_closeness(a, b)) / 2; }

std::vector<std::vector<PassingReason>> passing_reasons(const Registries& registries, const KnownClaims& known,
                                                        const std::vector<Pair>& pairs, const PeriodAxis& axis) {
  const Known told{
      talks_of_all(registries, known, axis),
      known.signals == nullptr ? PressureOf{} : known.signals->pressure_by_states(registries.actors, axis)};
  std::vector<std::vector<PassingReason>> all(pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const Actor* const a = registries.actors.find(pairs[i].first);
    const Actor* const b = registries.actors.find(pairs[i].second);
    if (a != nullptr && b != nullptr) {
      all[i] = reasons_of(told, *a, *b, registries.actors);
    }
  }
  return all;
}

}  // namespace entente::engine
