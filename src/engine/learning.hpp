// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "engine/context.hpp"
#include "learn/learning.hpp"

namespace entente::engine {

// What `entente learn` did.
struct LearningOutcome {
  learn::LearningReport report;
  std::string trained_on;   // hash of the reviews; empty where there were too few
  std::size_t doubted = 0;  // claims of the whole ledger that the step in use doubts
  std::size_t changed = 0;  // claims that it has changed
  [[nodiscard]] bool is_used() const;
};

// Learns from the project's decisions on the rules' claims, stores the model if it gains, and reads the documents again
// with it. The outcome is the same for any number of threads.
LearningOutcome learn_from_decisions(Context& context, unsigned threads);

// Ends the use of what was learned; the documents are read again by the rules alone.
void forget_learned(Context& context);

// The report for a terminal and as JSON.
std::string learning_to_text(const LearningOutcome& outcome);
std::string learning_to_json(const LearningOutcome& outcome);

}  // namespace entente::engine
