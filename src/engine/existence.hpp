// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/assessment.hpp"

namespace entente::engine {

// Notes on claims that speak of a time when one of the two did not exist yet, or no longer, by the columns founded and
// dissolved of actors.csv: a sentence a side. A claim with no time of its own speaks of the day it was published. Such
// claims count like others: the registry may err as well as the text.
std::vector<std::string> existence_notes(const AssessmentRequest& request, const ActorRegistry& actors);

}  // namespace entente::engine
