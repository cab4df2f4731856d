// SPDX-License-Identifier: Apache-2.0
#include "explain/statement_kinds.hpp"

#include <array>
#include <set>

#include "domain/relation.hpp"
#include "evidence/certainty.hpp"
#include "evidence/proposition.hpp"
#include "infer/likelihood.hpp"

namespace entente::explain {
namespace {

using evidence::Proposition;
using evidence::PropositionKind;

constexpr std::array kStances{Stance::neutral, Stance::expert,          Stance::adverse,
                              Stance::allied,  Stance::one_of_the_pair, Stance::unnamed};

// What plain words of this polarity come to: those that the reader finds no hedge in.
evidence::Observation plain_words(const Proposition& proposition, Polarity polarity) {
  Claim claim;
  claim.polarity = polarity;
  return {.proposition = proposition, .rating = evidence::rating_of(evidence::certainty_after_polarity(claim))};
}

model::Detector detector_for(const StatementKind& kind, const model::Parameters& parameters) {
  const model::DetectorPrior& prior = model::detector_prior(parameters, kind.stance);
  return kind.proposition.kind == PropositionKind::hostile ? model::hostile_detector_of(prior, Grade::f)
                                                           : model::detector_of(prior, Grade::f);
}

}  // namespace

std::vector<StatementKind> statement_kinds() {
  std::set<Proposition> propositions;
  for (const RelationRow& row : relation_table()) {
    propositions.insert(evidence::proposition_of(row.relation));
  }
  std::vector<StatementKind> kinds;
  for (const Proposition& proposition : propositions) {
    for (const Stance stance : kStances) {
      kinds.push_back({proposition, stance});
    }
  }
  return kinds;
}

model::OutcomeProbs statement_outcomes_of(const StatementKind& kind, const model::Parameters& parameters) {
  const evidence::Origin origin{.stance = kind.stance, .grade = Grade::f};
  const evidence::Observation affirmed = plain_words(kind.proposition, Polarity::affirmed);
  const evidence::Observation denied = plain_words(kind.proposition, Polarity::denied);
  return model::statement_outcomes({.curve = infer::observation_curve(affirmed, parameters),
                                    .affirmed_strength = infer::observation_strength(affirmed, origin, parameters),
                                    .denied_strength = infer::observation_strength(denied, origin, parameters),
                                    .plain_prob = model::plain_words_prob(detector_for(kind, parameters), parameters)});
}

}  // namespace entente::explain
