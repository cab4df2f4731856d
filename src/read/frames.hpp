// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "read/arguments.hpp"
#include "read/sentence.hpp"
#include "read/statements.hpp"
#include "read/triggers.hpp"

namespace entente::read {

// A relation word with the rule that it calls.
struct RelationWord {
  const Trigger& trigger;
  const RelationRule& rule;
};

// The statement that a word makes by the frames of its rule, parties and direction filled in: of a verb by the first
// frame whose roles all have a party, of a noun by the one with the nearest parties.
std::optional<Statement> fill_frames(const SentenceView& sentence, const ArgumentFinder& arguments, RelationWord word);

void widen(TokenRange& range, TokenRange with);

}  // namespace entente::read
