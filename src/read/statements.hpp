// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

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
  std::optional<std::size_t> governor;  // a verb that only carries the relation noun ("gave A weapons")
  Part part = Part::verb;
  std::vector<std::string> rules;
  std::vector<const Party*> parties;
};

// The two that a text was speaking of lately, for a bare "the alliance" or "such cooperation".
struct FocusPair {
  ActorIndex a = -1;
  ActorIndex b = -1;
};

// A tie that one of the last sentences told, for "this support" and "its help".
struct RecentTie {
  Relation relation = Relation::linked;
  Direction direction = Direction::both;
  ActorIndex a = -1;
  ActorIndex b = -1;
  std::size_t sentences_ago = 1;
};

// What the sentences before were about.
struct Focus {
  std::optional<FocusPair> pair;  // nothing where the text speaks of no pair
  std::vector<RecentTie> recent;  // newest first
};

// Relation words of one sentence with the parties that fill their frames. A bare noun of co-operation in a clause that
// names nobody else is told of the pair in focus.
std::vector<Statement> find_statements(const SentenceView& sentence, const std::vector<Party>& parties,
                                       const Focus& focus);

}  // namespace entente::read
