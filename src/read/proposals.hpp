// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "domain/claim.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// A name that looks like an organisation and that no alias covers.
struct ProposedName {
  std::string name;
  std::string abbreviation;
  TokenRange tokens;
};

// Capitalised words that hold a word such as Army, Front or Movement, or have an abbreviation of their first letters
// in brackets behind them. Persons' names have neither, so they are never proposed.
std::vector<ProposedName> find_unknown_organisations(const SentenceView& sentence, const std::vector<Mention>& known);

}  // namespace entente::read
