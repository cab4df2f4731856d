// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ingest/events/event_format.hpp"

namespace entente::ingest {

// POLECAT, 40 columns by name. Story People, which lists persons, is never looked at.
std::optional<RecognisedFile> recognise_polecat(const FileHead& head, const EventOptions& options);

}  // namespace entente::ingest
