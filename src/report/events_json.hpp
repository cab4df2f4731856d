// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/event_list.hpp"

namespace entente::report {

// One object, indented; its keys are in docs/json.md.
std::string events_to_json(const EventList& list);

}  // namespace entente::report
