// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domain/what_if.hpp"
#include "engine/pair_question.hpp"

namespace entente::engine {

// What is to be taken otherwise, as its options give it: unchecked text.
struct WhatIf {
  std::vector<std::string> dropped_sources;           // rows of sources.csv, publishers, or organisations
  std::vector<std::string> dropped_claims;            // ids
  std::vector<std::string> flipped_claims;            // ids: an affirmation becomes a denial, a denial an affirmation
  std::vector<std::string> dropped_origins;           // keys of families, as entente origins --json gives them
  std::vector<std::string> joined_claims;             // ids that are to have one origin
  std::vector<std::pair<std::string, Grade>> grades;  // of rows of sources.csv
  std::vector<std::pair<std::string, double>> driver_values;  // by name, for the pair asked for
};

// Answers a question twice: as things stand, and with the alterations made in evidence, sources and drivers; the other
// pairs are inferred anew from the altered evidence too. Nothing is stored; `opened` is left with altered sources.
// Throws Failure(usage, claim_unknown) for what names nothing.
WhatIfAnswer make_what_if(const PairQuestion& question, const WhatIf& what_if, OpenProject& opened);

}  // namespace entente::engine
