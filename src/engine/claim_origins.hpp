// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <vector>

#include "domain/origin.hpp"
#include "engine/open_project.hpp"
#include "evidence/origin_assignment.hpp"

namespace entente::engine {

// Documents by id, without their texts: what claims are shown and dated with.
using Documents = std::map<DocumentId, Document>;
Documents documents_by_id(const ledger::Ledger& ledger);

// What the texts of these claims and the analyst's decisions say of where they come from. Reads the documents' texts.
// `moment`: which of the decisions.
OriginHints origin_hints(const OpenProject& opened, std::span<const Claim> claims,
                         const ledger::LedgerMoment& moment = {});

// Who vouches for a claim of this document, in words.
std::string speaker_name_of(const OpenProject& opened, const Claim& claim, const Document& document);

// A claim with its document's data; stance and grade are left for those who know the pair.
ShownClaim shown_claim(const Claim& claim, const Document& document, std::string speaker_name);

// The claims of one pair that count, by the day they became known, each with its origin and the name of its speaker.
struct PairOrigins {
  Pair pair;
  std::vector<evidence::UsableClaim> usable;
  evidence::OriginAssignment assignment;
  std::vector<std::string> speaker_names;  // of each usable claim
};

// A pair after the other; rejected claims are left out. Points into claims and documents, which must outlive it.
std::vector<PairOrigins> assign_origins_of_pairs(const OpenProject& opened, std::span<const Claim> claims,
                                                 const Documents& documents, const OriginHints& hints);

// All claims in families of one origin, a pair after the other; of a pair the largest family first.
std::vector<OriginFamily> origin_families(const OpenProject& opened, std::span<const Claim> claims);

}  // namespace entente::engine
