// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "engine/use_case.hpp"

namespace entente::engine {

// The options of `entente decide` that say how a claim should read.
std::vector<OptionRow> correction_options();
bool names_correction(const Request& request);

// The claim as the analyst says it should read; what is not named stays, document and quote always do.
// Throws Failure(usage, actor_unknown, actor_ambiguous, pair_invalid, date_invalid).
Claim corrected_claim(const Claim& claim, const Request& request, const ActorRegistry& actors);

// "0.2,0.6" as two probabilities in order. Throws Failure(usage).
CertaintyInterval parse_certainty(const std::string& text);

}  // namespace entente::engine
