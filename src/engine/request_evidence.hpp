// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/assessment.hpp"
#include "evidence/observation.hpp"

namespace entente::engine {

// What a request's claims come to as known on its day: observations over its months.
evidence::Evidence gather_evidence(const AssessmentRequest& request, const ActorRegistry& actors);

// One claim of the request, with what a reader needs to judge it.
ShownClaim shown_claim(const AssessmentRequest& request, const evidence::Evidence& evidence, std::size_t place);

// The places of claims, the strongest wording first: furthest from an even chance.
std::vector<std::size_t> strongest_first(std::vector<std::size_t> places, std::span<const Claim> claims);

}  // namespace entente::engine
