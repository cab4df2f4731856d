// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "domain/pair.hpp"
#include "ledger/ledger.hpp"

namespace entente::engine {

// The claim whose id begins so. Throws Failure(claim_unknown) where none or several do.
Claim find_claim(const ledger::Ledger& ledger, const std::string& id);

// The same claim as a reader program makes it today, whatever was decided on it, with the organisations that were read;
// the claim as it stands where no reader makes it any more.
Claim find_claim_as_read(const ledger::Ledger& ledger, const ClaimId& id);

// "bla,ttp", as --pair gives it. Throws Failure(usage, actor_unknown, actor_ambiguous, pair_invalid).
Pair pair_of(const ActorRegistry& actors, const std::string& text);

}  // namespace entente::engine
