// SPDX-License-Identifier: Apache-2.0
#include "evidence/proposition.hpp"

namespace entente::evidence {
namespace {

Proposition at_least(Level threshold) { return {.kind = PropositionKind::at_least, .threshold = threshold}; }

Proposition of_driver_family(Relation relation) {
  switch (relation) {
    case Relation::patron_of:
      return at_least(Level::transactional);
    case Relation::proxy_of_state:
      return at_least(Level::tactical);
    case Relation::past_talks_with_state:
      return at_least(Level::rhetorical);
    default:
      return {.kind = PropositionKind::driver, .driver = relation};
  }
}

}  // namespace

Proposition proposition_of(Relation relation) {
  switch (family_of(relation)) {
    case RelationFamily::hostile:
      return {.kind = PropositionKind::hostile};
    case RelationFamily::rhetorical:
    case RelationFamily::unspecified:
      return at_least(Level::rhetorical);
    case RelationFamily::transactional:
      return at_least(Level::transactional);
    case RelationFamily::tactical:
      return at_least(Level::tactical);
    case RelationFamily::strategic:
      return at_least(Level::strategic);
    case RelationFamily::driver:
      break;
  }
  return of_driver_family(relation);
}

std::string to_text(const Proposition& proposition) {
  switch (proposition.kind) {
    case PropositionKind::at_least:
      return "at least " + std::string(to_word(proposition.threshold));
    case PropositionKind::hostile:
      return std::string(to_word(Level::hostile));
    case PropositionKind::driver:
      break;
  }
  return std::string(to_word(proposition.driver));
}

}  // namespace entente::evidence
