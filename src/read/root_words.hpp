// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "read/lexicon_tables.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// A phrase of lexicon/roots.tsv at a place, with the senses that it can have there. A word with root and change alike
// ("suspend") changes the root of a noun close behind it and stands for its own root where there is none.
struct RootWord {
  TokenRange tokens;  // from its first to its last word, those in its gap included
  RootSense sense;
  Part part = Part::verb;
  bool may_be_noun = false;
  FormMask forms = kBase;
  std::string_view rule;
};

// The root words of `region`, left to right. Behind the first word of a phrase of several up to four words may stand
// ("gave a final warning" for "give warning"), and `skipped` counts as one of them.
std::vector<RootWord> find_root_words(const SentenceView& sentence, TokenRange region, TokenRange skipped);

}  // namespace entente::read
