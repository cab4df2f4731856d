// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "read/arguments.hpp"
#include "read/frames.hpp"
#include "read/sentence.hpp"
#include "read/statements.hpp"

namespace entente::read {

// "are active in Norland", not "are active in politics"; wordings that end in no preposition tell of places anyway.
bool is_told_of_a_place(const SentenceView& sentence, const Trigger& trigger);

// "A operates in Norland, where B is active too": two that are told to be in one place by two verbs.
std::optional<Statement> presence_of_two(const SentenceView& sentence, const ArgumentFinder& arguments,
                                         RelationWord word, const std::vector<Trigger>& triggers);

}  // namespace entente::read
