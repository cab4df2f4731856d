// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "read/arguments.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// A relation found in a sentence, before voice, certainty and time are read: its parties and the words that made it.
struct Statement {
  Relation relation = Relation::linked;
  Direction direction = Direction::both;
  std::vector<ActorIndex> a;
  std::vector<ActorIndex> b;
  bool is_among = false;  // a list related to itself: every two of `a`
  TokenRange tokens;      // from the first to the last word that takes part
  TokenRange trigger;
  Part part = Part::verb;
  std::vector<std::string> rules;
  std::vector<const Party*> parties;
};

// Relation words of one sentence with the parties that fill their frames.
std::vector<Statement> find_statements(const SentenceView& sentence, const std::vector<Party>& parties);

}  // namespace entente::read
