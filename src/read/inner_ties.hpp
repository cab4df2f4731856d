// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/sentence.hpp"
#include "read/statements.hpp"

namespace entente::read {

// "the Norlandic-backed rebels", where all of it is one name: the name itself tells who backs them.
std::vector<Statement> ties_inside_names(const SentenceView& sentence, const std::vector<Party>& parties);

}  // namespace entente::read
