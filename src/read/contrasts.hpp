// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/arguments.hpp"
#include "read/sentence.hpp"
#include "read/statements.hpp"

namespace entente::read {

// "A is secular, whereas B is jihadist", "unlike B, A is secular": ideologies set against each other.
// "A wants independence, while B wants a caliphate": goals set against each other.
std::vector<Statement> contrasts(const SentenceView& sentence, const ArgumentFinder& arguments,
                                 const std::vector<Party>& parties);

}  // namespace entente::read
