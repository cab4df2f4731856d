// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

namespace entente::read {

// The text of one lexicon file: its name ("relations.tsv") and content.
struct LexiconFile {
  std::string name;
  std::string content;
};

// The files of lexicon/ as built into the program.
std::vector<LexiconFile> built_in_lexicon();

class Lexicon;
// Throws Failure(lexicon_invalid) with file and line where a row cannot be read.
std::shared_ptr<const Lexicon> compile_lexicon(const std::vector<LexiconFile>& files);

}  // namespace entente::read
