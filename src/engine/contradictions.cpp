// SPDX-License-Identifier: Apache-2.0
#include "engine/contradictions.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "base/stably_sorted.hpp"
#include "engine/claim_origins.hpp"
#include "engine/only_claims.hpp"
#include "explain/claim_conflicts.hpp"

namespace entente::engine {
namespace {

// All claims that count, side by side with what they are held and shown by.
struct Held {
  std::vector<explain::HeldClaim> claims;
  std::vector<const Document*> documents;
  std::vector<std::string> speaker_names;
};

Held held_claims(const std::vector<PairOrigins>& pairs) {
  Held held;
  for (const PairOrigins& origins : pairs) {
    for (std::size_t i = 0; i < origins.usable.size(); ++i) {
      const evidence::UsableClaim& usable = origins.usable[i];
      const evidence::Origin& origin = origins.assignment.origins[origins.assignment.origin_of[i]];
      held.claims.push_back({usable.claim, usable.known_on, origin.key});
      held.documents.push_back(usable.document);
      held.speaker_names.push_back(origins.speaker_names[i]);
    }
  }
  return held;
}

ShownClaim show(const Held& held, std::size_t place) {
  return shown_claim(*held.claims[place].claim, *held.documents[place], held.speaker_names[place]);
}

Contradiction made_of(explain::ClaimConflict& conflict, const Held& held) {
  return {.kind = conflict.kind,
          .voices = conflict.voices,
          .is_within_document = conflict.is_within_document,
          .left = show(held, conflict.left),
          .right = show(held, conflict.right),
          .reason = std::move(conflict.reason),
          .others = conflict.others};
}

using SentenceKey = std::tuple<DocumentId, TextSpan, DocumentId, TextSpan, Relation, Relation>;

SentenceKey sentences_of(const explain::ClaimConflict& conflict, const Held& held) {
  const Claim& left = *held.claims[conflict.left].claim;
  const Claim& right = *held.claims[conflict.right].claim;
  return {left.document, left.sentence, right.document, right.sentence, left.relation, right.relation};
}

// The same two sentences about several pairs ("denied arming A, B and C") are one item.
std::vector<Contradiction> gathered(std::vector<explain::ClaimConflict> conflicts, const Held& held) {
  std::vector<Contradiction> contradictions;
  std::map<SentenceKey, std::size_t> places;
  for (explain::ClaimConflict& conflict : conflicts) {
    const auto [place, is_new] = places.emplace(sentences_of(conflict, held), contradictions.size());
    if (is_new) {
      contradictions.push_back(made_of(conflict, held));
    } else {
      const Claim& claim = *held.claims[conflict.left].claim;
      contradictions[place->second].also.push_back(make_pair_of(claim.a, claim.b));
    }
  }
  return contradictions;
}

std::vector<Contradiction> of_claims(const OpenProject& opened, const std::optional<Pair>& pair) {
  const std::vector<Claim> claims = opened.ledger.claims({.pair = pair});
  const Documents documents = documents_by_id(opened.ledger);
  const OriginHints hints = origin_hints(opened, claims);
  const std::vector<PairOrigins> pairs = assign_origins_of_pairs(opened, claims, documents, hints);
  const Held held = held_claims(pairs);
  return gathered(explain::find_claim_conflicts(held.claims), held);
}

}  // namespace

std::vector<Contradiction> find_contradictions(const OpenProject& opened, const std::optional<Pair>& pair) {
  std::vector<Contradiction> contradictions = of_claims(opened, pair);
  std::ranges::move(find_only_contradictions(opened, pair), std::back_inserter(contradictions));
  return stably_sorted(std::move(contradictions), &Contradiction::voices);
}

}  // namespace entente::engine
