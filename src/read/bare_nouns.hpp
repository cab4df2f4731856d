// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "read/arguments.hpp"
#include "read/frames.hpp"
#include "read/sentence.hpp"
#include "read/statements.hpp"

namespace entente::read {

// What a relation noun without parties of its own can be told of.
struct BareNounContext {
  const SentenceView& sentence;
  const std::vector<Party>& parties;
  const ArgumentFinder& arguments;
  const Focus& focus;
  const std::vector<Statement>& earlier;  // of this sentence
};

// "the potential alliance", "such cooperation": told of the pair in focus if its clause names nobody else.
// "..., fighting goes on": told of the two that the sentence related before. "this support", "its help", "the truce":
// told of those whom the last sentences related so.
// "their alliance" in a clause that names nobody: of the pair in focus, whomever else "they" might be.
bool is_told_of_focus(const BareNounContext& context, RelationWord word);

std::optional<Statement> read_bare_noun(const BareNounContext& context, RelationWord word);

}  // namespace entente::read
