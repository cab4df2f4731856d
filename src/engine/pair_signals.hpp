// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/event_list.hpp"
#include "domain/pair_signals.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// What the events of all data sets say of two organisations, month by month. Names that actors.csv does not know count
// as organisations of their own. An event known to the year only belongs to no month and is left out.
PairSignals pair_signals(const OpenProject& opened, const ActorId& a, const ActorId& b);

// The events behind signals, as they are listed; by number.
std::vector<ListedEvent> events_behind(const OpenProject& opened, const PairSignals& signals);

}  // namespace entente::engine
