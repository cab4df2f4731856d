// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/roots.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// Two places of one sentence: who acts, and upon whom. Either may be empty (first == last) where it is not known.
struct MarkedPair {
  TokenRange source;
  TokenRange target;
};

struct RootReading {
  Root root = Root::consult;
  TokenRange trigger;                 // the words that say so; empty where only the telling itself does
  std::vector<RootOperator> changes;  // outermost first
  std::vector<std::string> rules;     // rows of lexicon/roots.tsv that took part, outermost first
};

// What the source does to the target, by the words between, behind and before them, in this order. Nothing where no
// word of the lexicon stands there.
std::optional<RootReading> read_root(const SentenceView& sentence, const MarkedPair& pair);

}  // namespace entente::read
