// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/actor.hpp"
#include "domain/event_list.hpp"
#include "domain/pair_signals.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// For each signal what was seen in all, beside what independence would give, then the months in which something was
// seen; at the end the events behind, if they are given.
std::string signals_to_text(const PairSignals& signals, std::span<const ListedEvent> behind,
                            const ActorRegistry& actors, const TextStyle& style);

}  // namespace entente::report
