// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/observation.hpp"

namespace entente::evidence {

// What a relation code says of the level of the pair it names. Relations between a group and a state that drive other
// pairs are read as levels of their own pair: a patron gives at least material help, a proxy acts at least in concert,
// and talks held are at least words exchanged (docs/decisions/0004).
Proposition proposition_of(Relation relation);

// In words: "at least tactical", "hostile", "shares_adversary".
std::string to_text(const Proposition& proposition);

}  // namespace entente::evidence
