// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Ledger::events and event_names.
std::vector<Event> current_events(const Connection& connection, const EventFilter& filter);
std::vector<EventName> current_event_names(const Connection& connection, std::optional<std::int64_t> data_set);

}  // namespace entente::ledger
