// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "domain/explanation.hpp"
#include "read/lexicon.hpp"

namespace entente::read {

// The row of the lexicon that a rule comes from, or what a rule in code does.
RuleSource source_of_rule(const std::string& rule, std::span<const LexiconFile> lexicon);

}  // namespace entente::read
