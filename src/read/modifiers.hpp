// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "read/sentence.hpp"
#include "read/statements.hpp"
#include "read/triggers.hpp"

namespace entente::read {

// Makes the code of a statement more exact by a word beside its own ("tactical co-operation"). Of a tie told as past a
// second statement is returned, past co-operation, which stands beside the first.
std::optional<Statement> refine(const SentenceView& sentence, const std::vector<Trigger>& modifiers,
                                Statement& statement);

}  // namespace entente::read
