// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "domain/source.hpp"
#include "evidence/observation.hpp"
#include "model/outcome_probs.hpp"

namespace entente::explain {

// A statement to come, by all that the model tells statements apart by: what it says of the level, and where its voice
// stands towards the pair.
struct StatementKind {
  evidence::Proposition proposition;
  Stance stance = Stance::neutral;
};

// Every proposition that some relation code comes to, by voices of every stance. In the order of evidence::Proposition,
// then of Stance.
std::vector<StatementKind> statement_kinds();

// P(outcome | level) of plain words for it, hedged words, plain words against it, by a voice of that stance with grade
// F that has not spoken of it before. The strengths are those of infer::observation_strength, so that the answer after
// either plain outcome is the one that an assessment gives with such a claim added to that month.
model::OutcomeProbs statement_outcomes_of(const StatementKind& kind, const model::Parameters& parameters);

}  // namespace entente::explain
