// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "domain/watch.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// All that stand, in the order in which they were added.
std::vector<ListedQuestion> listed_questions(const OpenProject& opened);

// Asks all standing questions again as known today. Each is compared with the last look that told of something, its
// first one or a change, so that a slow drift is told of too once it adds up to the threshold. What moved an answer is
// found by replaying the ledger as it stood at that look. Nothing is stored.
std::vector<StandingAnswer> look_at_questions(const OpenProject& opened, Date today, std::int64_t now_unix_seconds);

// The looks of these answers that are to be stored.
std::vector<StandingLook> looks_of(const std::vector<StandingAnswer>& answers);

}  // namespace entente::engine
