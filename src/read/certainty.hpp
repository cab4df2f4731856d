// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "read/arguments.hpp"
#include "read/statements.hpp"
#include "read/voices.hpp"

namespace entente::read {

// How surely, and with which sign, a sentence makes a statement.
struct Certainty {
  CertaintyInterval interval;
  Polarity polarity = Polarity::affirmed;
  EvidenceStatus evidence = EvidenceStatus::none_stated;
  bool is_future = false;
  bool is_request = false;  // somebody asks that it should come about: no claim that it is so
  TokenRange tokens;        // of the words that say so; empty where none do
  std::vector<std::string> rules;
};

// Reads hedges, negations, evidence words and denying voices around a statement.
// voices: the attributions around it, innermost first.
Certainty read_certainty(const SentenceView& sentence, const ArgumentFinder& arguments, const Statement& statement,
                         const std::vector<const Attribution*>& voices);

}  // namespace entente::read
