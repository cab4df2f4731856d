// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "domain/period.hpp"
#include "signals/pair_counts.hpp"

namespace entente::signals {

// Fights in which an organisation stood against one of those named, by month: {organisation, state}. Those named do not
// press each other. An event counts once, whatever its size.
using FightsByMonth = std::map<Month, double>;
std::map<std::pair<PartyNumber, PartyNumber>, FightsByMonth> fights_against(std::span<const CountedEvent> events,
                                                                            const std::set<PartyNumber>& states);

// So many months are held against what was usual before them.
inline constexpr int kRecentMonths = 3;

// How far the last three months go beyond what was usual before them, [period], from 0 to 1: 1 - (u + 1) / (r + 1),
// with r the fights in the three months that end with the period and u what three months saw on average from the first
// fight on until then; 0 where r does not exceed u, and for the first year of the record, which tells nothing of what
// is usual. One is added so that few events tell little. Uses nothing that lies after the period.
std::vector<double> pressure(const FightsByMonth& fights, const PeriodAxis& axis);

}  // namespace entente::signals
