// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ingest/events/event_format.hpp"

namespace entente::ingest {

// UCDP Georeferenced Event Dataset, yearly and candidate releases [Sundberg Melander 2013]; the second: without a
// header.
std::optional<RecognisedFile> recognise_ucdp_ged(const FileHead& head, const EventOptions& options);
std::optional<RecognisedFile> recognise_ucdp_ged_rows(const FileHead& head, const EventOptions& options);

}  // namespace entente::ingest
