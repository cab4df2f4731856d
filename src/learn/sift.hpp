// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <vector>

#include "base/text.hpp"
#include "domain/actor.hpp"
#include "learn/learned_model.hpp"

namespace entente::learn {

// What the learned step makes of the rules' claims. No claim is lost: one that it changes stands in `kept` as changed,
// with the rule "learned/FIELD/was WORD", and in `doubted` as it was, with "learned/FIELD/now WORD"; one that a person
// would reject stands in `doubted`, with "learned/doubted".
struct Sifted {
  std::vector<Claim> kept;
  std::vector<Claim> doubted;
};

// The claims of a document that a person decided on: the learned step does not touch them, and makes none of the
// rejected again.
struct Decided {
  std::set<ClaimId> all;
  std::set<ClaimId> rejected;
};

// claims: of one reading, in text order. A change that would make two claims the same is not made.
Sifted sift(const LearnedModel& model, const std::vector<Claim>& claims, const CodePointIndex& text,
            const ActorRegistry& actors, const Decided& decided);

}  // namespace entente::learn
