// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ingest/events/event_format.hpp"

namespace entente::ingest {

// ACLED exports: the columns in any order and case. Social labels among the associates ("Women (Pakistan)") are no
// organisations and are left out. An export with one row an actor (monadic) is refused row by row, since its rows would
// count each event twice.
std::optional<RecognisedFile> recognise_acled(const FileHead& head, const EventOptions& options);
// The list of events that ACLED took back: event_id_cnty, deleted_timestamp.
std::optional<RecognisedFile> recognise_acled_deletions(const FileHead& head, const EventOptions& options);

}  // namespace entente::ingest
