// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "read/arguments.hpp"
#include "read/frames.hpp"
#include "read/sentence.hpp"
#include "read/statements.hpp"

namespace entente::read {

// "A and B unite against C", "work together to defeat C": A and B have an adversary in common, whatever becomes of the
// uniting.
std::optional<Statement> shared_adversary_of(const SentenceView& sentence, const ArgumentFinder& arguments,
                                             const Statement& statement);

// "A and B jointly stormed the town": a deed of arms that several do together, whoever suffers it.
std::optional<Statement> joint_attack(const SentenceView& sentence, const ArgumentFinder& arguments, RelationWord word);

}  // namespace entente::read
