// SPDX-License-Identifier: Apache-2.0
#include "explain/exclusions.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace entente::explain {
namespace {

using enum Relation;

bool is_one_of(Relation relation, std::initializer_list<Relation> list) {
  return std::ranges::find(list, relation) != list.end();
}

bool is_deed_together(Relation relation) {
  const RelationFamily family = family_of(relation);
  return family == RelationFamily::tactical || family == RelationFamily::strategic;
}

bool is_help(Relation relation) {
  return family_of(relation) == RelationFamily::transactional && relation != truce && relation != trades &&
         relation != shares_information;
}

// A truce is kept with an enemy too, so that it is no co-operation.
bool is_cooperation(Relation relation) {
  return is_deed_together(relation) || (family_of(relation) == RelationFamily::transactional && relation != truce) ||
         is_one_of(relation, {cooperates, supports});
}

bool is_any_tie(Relation relation) {
  return is_cooperation(relation) || is_one_of(relation, {linked, proxy_of_state, patron_of, truce});
}

bool is_bond(Relation relation) {
  return is_one_of(relation, {merged, pledged_to, commands_jointly, controls, proxy_of_state, patron_of});
}

struct DenialRow {
  Relation denied;
  bool (*rules_out)(Relation affirmed);
  Exclusion exclusion;
};

constexpr std::array kDenials{
    DenialRow{linked, is_any_tie, {.because = "whoever has no links of any kind does none of this"}},
    DenialRow{cooperates, is_cooperation, {.because = "this is a form of co-operation"}},
    DenialRow{supports, is_help, {.bearing = Bearing::same_way, .because = "this is a form of support"}},
    DenialRow{supports,
              [](Relation affirmed) { return affirmed == patron_of; },
              {.bearing = Bearing::same_way, .because = "a patron gives support"}},
    DenialRow{supports,
              [](Relation affirmed) { return affirmed == proxy_of_state; },
              {.bearing = Bearing::opposite_ways, .because = "whoever has a proxy supports it"}},
    DenialRow{allied, is_bond, {.because = "a bond as close as this is a formal tie"}},
    DenialRow{coordinates,
              [](Relation affirmed) { return is_one_of(affirmed, {attacks_jointly, commands_jointly}); },
              {.because = "acting together takes coordination"}},
    DenialRow{supplies,
              [](Relation affirmed) { return affirmed == arms; },
              {.bearing = Bearing::same_way, .because = "weapons are supplies"}},
    DenialRow{patron_of,
              [](Relation affirmed) { return is_one_of(affirmed, {arms, finances, supports}); },
              {.bearing = Bearing::same_way, .because = "a patron is known by what it gives"}},
    DenialRow{proxy_of_state,
              [](Relation affirmed) { return affirmed == controls; },
              {.bearing = Bearing::opposite_ways, .because = "a group that a state controls is its proxy"}},
};

bool is_one_way(Relation relation) { return !relation_row(relation).is_symmetric; }

std::optional<Exclusion> of_families(Relation left, Relation right) {
  if (left == fights && is_deed_together(right)) {
    return Exclusion{.kind = ContradictionKind::levels,
                     .because = "those who fight each other do not act as one at the same time"};
  }
  if (left == fights && right == truce) {
    return Exclusion{.kind = ContradictionKind::levels, .because = "a truce is kept by not fighting"};
  }
  return std::nullopt;
}

std::optional<Exclusion> of_drivers(Relation left, Relation right) {
  if (left == ideology_close && right == ideology_apart) {
    return Exclusion{.kind = ContradictionKind::opposites, .because = "they cannot be both close and far in ideology"};
  }
  if (left == goals_shared && right == goals_conflict) {
    return Exclusion{.kind = ContradictionKind::opposites, .because = "goals that conflict are not shared"};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Exclusion> denial_excludes(Relation denied, Relation affirmed) {
  if (denied == affirmed) {
    return Exclusion{.bearing = is_one_way(denied) && denied != fights ? Bearing::same_way : Bearing::any};
  }
  const auto* const row = std::ranges::find_if(
      kDenials, [&](const DenialRow& each) { return each.denied == denied && each.rules_out(affirmed); });
  return row == kDenials.end() ? std::nullopt : std::optional(row->exclusion);
}

std::optional<Exclusion> affirmations_exclude(Relation left, Relation right) {
  if (left == right) {
    return is_one_of(left, {controls, pledged_to, proxy_of_state, patron_of})
               ? std::optional(Exclusion{.kind = ContradictionKind::direction,
                                         .bearing = Bearing::opposite_ways,
                                         .because = "only one of two can stand above the other"})
               : std::nullopt;
  }
  for (const auto& [first, second] : {std::pair(left, right), std::pair(right, left)}) {
    if (auto found = of_families(first, second)) {
      return found;
    }
    if (auto found = of_drivers(first, second)) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace entente::explain
