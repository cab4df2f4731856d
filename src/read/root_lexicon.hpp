// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "read/lexicon.hpp"

namespace entente::read {

// The lexicon with roots.tsv and parts.tsv, which the reader of claims goes without: rules of attribution take a word
// that no file holds for a word of the subject matter, and these tables hold thousands.
std::shared_ptr<const Lexicon> compile_root_lexicon(const std::vector<LexiconFile>& files);

}  // namespace entente::read
