// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "report/text_style.hpp"

namespace entente::report {

// A list of claims: id, speaker, cue, what is said in plain words, quote, place, rules that fired, status.
std::string claims_to_text(std::span<const Claim> claims, const ActorRegistry& actors, const TextStyle& style);

// "3 names look like groups and are in no registry: ..."; empty for none.
std::string proposals_to_text(std::span<const Proposal> proposals, const TextStyle& style);

}  // namespace entente::report
