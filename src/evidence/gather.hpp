// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>

#include "domain/actor.hpp"
#include "domain/document.hpp"
#include "domain/origin.hpp"
#include "domain/pair.hpp"
#include "domain/period.hpp"
#include "domain/source.hpp"
#include "evidence/observation.hpp"

namespace entente::evidence {

// What is known of one pair. Views and references: all must outlive the call.
struct GatherRequest {
  const Pair& pair;
  PeriodAxis axis;
  Date as_of{};
  std::span<const Claim> claims;        // of the pair; rejected ones are counted and left out
  std::span<const Claim> surroundings;  // of third parties with either side, to tell where they stand
  const std::map<DocumentId, Document>& documents;
  std::span<const Source> sources;
  const ActorRegistry& actors;
  const OriginHints* hints = nullptr;  // null: nothing is known of origins but the claims
};

// Claims to observations: who vouches for each, copies joined to families, hedges to ratings, times to periods.
// Nothing that became known after `as_of` is used. Cost: about n log n in the number of claims.
// Throws Failure(claim_invalid) where a claim's document is not among the documents.
Evidence gather(const GatherRequest& request);

}  // namespace entente::evidence
