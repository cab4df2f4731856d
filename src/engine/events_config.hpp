// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <string>

#include "engine/config.hpp"

namespace entente::engine {

// The table [events] of entente.toml: exact_places = true, and one table [events.NAME] a table of one's own, with
// title, version, licence, citation, may_leave, kind, date_order ("ymd", "dmy", "mdy") and columns, which gives fields
// the names of columns. Throws Failure(config_invalid) with file, line and key.
EventSettings event_settings(const toml::node& events, const std::string& file_name);

}  // namespace entente::engine
