// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ingest/events/event_format.hpp"

namespace entente::ingest {

// GDELT events: tab-parted, no header, 61 columns (58 in GDELT 1.0). Guards: both actors need a type code, and rows
// with the same actors and the same address are one. An actor is named by its known group, else by its code ("PAKGOV"):
// the names in these files may be those of persons. CAMEO codes are kept as codings, never as facts.
std::optional<RecognisedFile> recognise_gdelt(const FileHead& head, const EventOptions& options);
// GDELT 2.0 mentions, 16 columns: an outlet's mention of an event, as a post of the outlet that answers the event's id.
std::optional<RecognisedFile> recognise_gdelt_mentions(const FileHead& head, const EventOptions& options);

}  // namespace entente::ingest
