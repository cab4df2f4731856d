// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/explanation.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// How a claim was read: its document is read again with the present reader, lexicon and registry.
ClaimExplanation explain_claim(const OpenProject& opened, const Claim& claim);

}  // namespace entente::engine
