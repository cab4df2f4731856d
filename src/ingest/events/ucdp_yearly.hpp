// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "ingest/events/event_format.hpp"

namespace entente::ingest {

// The yearly sets of UCDP, a row a dyad or conflict and year, in the spellings of releases 17.1 to 25.1. Several names
// in one cell mean "active in the same conflict", which is no co-operation: they become listed parties. Secondary
// parties (side_a_2nd) fight beside their side: allies.
std::optional<RecognisedFile> recognise_ucdp_nonstate(const FileHead& head, const EventOptions& options);
std::optional<RecognisedFile> recognise_ucdp_dyadic(const FileHead& head, const EventOptions& options);
// UCDP External Support, triad-years: who supported whom in which year [Meier et al. 2022].
std::optional<RecognisedFile> recognise_ucdp_support(const FileHead& head, const EventOptions& options);

}  // namespace entente::ingest
