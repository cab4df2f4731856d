// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "domain/answer.hpp"
#include "evidence/observation.hpp"
#include "explain/contributions.hpp"

namespace entente::explain {

// What the confidence in an answer rests on. Origins here are named ones whose words bear on the level and on a month
// that is assessed: a voice that nobody names cannot be shown to be independent, and a driver says nothing of the tie.
struct ConfidenceFacts {
  std::size_t origin_count = 0;
  std::size_t apart_count = 0;       // of these, neutral or expert, and not graded D or E
  double disagreement_share = 0;     // the smaller side's part of all shares for and against, 0 to one half
  std::optional<int> newest_months;  // age of the newest statement in months; none without a statement
  std::size_t claim_count = 0;
  std::size_t reviewed_count = 0;
};

ConfidenceFacts confidence_facts(const evidence::Evidence& evidence, const Explanation& explanation, Date as_of,
                                 std::size_t reviewed_count);

// At least two independent origins that speak of the level itself.
bool has_enough_evidence(const ConfidenceFacts& facts);

// The grade by fixed rules (docs/decisions/0006) and the facts in one sentence, which says nothing of how the answer
// itself comes out.
ConfidenceStatement state_confidence(const ConfidenceFacts& facts);

}  // namespace entente::explain
