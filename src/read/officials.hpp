// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/mentions.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// Who holds an office speaks for the body: "ALPHA spokesman Firstname Surname", "Firstname Surname, a spokesman for
// ALPHA". The surname stands for ALPHA in the rest of the document; nothing is kept of the person.
std::vector<LearnedName> learn_officials(const SentenceView& sentence, const std::vector<Mention>& names,
                                         const AliasIndex& aliases);

}  // namespace entente::read
