// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "read/voices.hpp"

namespace entente::read {

// True where a sentence says "we", "us" or "our".
bool has_first_person(const SentenceView& sentence);

// The mentions with those of the first person among them: "we" is the one named behind it ("We, the command of A,
// ..."), else who speaks the words around it, else who publishes the text. Unknown speakers are left out.
std::vector<Mention> with_first_person(const SentenceView& sentence, std::vector<Mention> mentions,
                                       const std::vector<Attribution>& attributions,
                                       std::optional<ActorIndex> publisher);

}  // namespace entente::read
