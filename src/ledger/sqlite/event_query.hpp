// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/connection.hpp"

namespace entente::ledger {

// Ledger::events, event_names and posts.
std::vector<Event> current_events(const Connection& connection, const EventFilter& filter);
std::vector<EventName> current_event_names(const Connection& connection);
std::vector<Post> current_posts(const Connection& connection, const PostFilter& filter);

}  // namespace entente::ledger
